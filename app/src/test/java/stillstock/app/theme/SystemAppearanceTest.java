package stillstock.app.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemAppearanceTest {
    @ParameterizedTest
    @CsvSource({
        "Linux, 'prefer-dark', true",
        "Linux, 'default', false",
        "Linux, '', false",
        "Mac OS X, Dark, true",
        "Mac OS X, 'does not exist', false",
        "Windows 11, 'REG_DWORD 0x0', true",
        "Windows 11, 'REG_DWORD 0x1', false"
    })
    void believesTheDesktopsOwnSetting(String system, String answer, boolean dark) {
        assertEquals(dark, SystemAppearance.isDark(system, Map.of(), command -> answer));
    }

    @Test
    void aDarkGtkThemeIsEnough() {
        assertEquals(true, SystemAppearance.isDark("Linux", Map.of("GTK_THEME", "Adwaita:dark"), command -> ""));
    }
}
