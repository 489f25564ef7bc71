package stillstock.importing.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of months, whole and short, in the languages that exports are written in. */
final class MonthNames {
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        // English, German, French, Spanish, Italian, Dutch, Portuguese
        add(1, "jan january januar jänner janv janvier ene enero gen gennaio januari janeiro");
        add(2, "feb february februar feber févr fév fevr fev février fevrier febrero febbraio februari fevereiro");
        add(3, "mar march märz mär mrz maerz mars marzo maart mrt março marco");
        add(4, "apr april avr avril abr abril aprile");
        add(5, "may mai mayo mag maggio mei maio");
        add(6, "jun june juni juin junio giu giugno junho");
        add(7, "jul july juli juil juillet julio lug luglio julho");
        add(8, "aug august août aout aoû ago agosto augustus");
        add(9, "sep sept september septembre septiembre set settembre setembro");
        add(10, "oct october oktober okt octobre octubre ott ottobre out outubro");
        add(11, "nov november novembre noviembre novembro");
        add(12, "dec december dezember dez déc décembre decembre dic diciembre dicembre dezembro");
    }

    private MonthNames() {}

    private static void add(int month, String names) {
        for (String name : names.split(" ")) {
            MONTHS.put(name, month);
        }
    }

    /** The month of a name, 0 where it is none. */
    static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }
}
