package stillstock.importing.recognise;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import stillstock.importing.recognise.match.References;
import stillstock.importing.recognise.match.TableFit;
import stillstock.importing.recognise.name.Synonyms;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.job.JobContext;
import stillstock.snapshot.TableName;

/** An input that was looked at: the proposal, and what each file would be as another table than the proposed one. */
public final class Recognition {
    private final List<TableProfile> profiles;
    private final Map<String, String> unreadable;
    private final Roles roles;
    private final SourceMaker maker;
    private final Proposal proposal;

    Recognition(
            List<TableProfile> profiles,
            Map<String, String> unreadable,
            Map<String, SourceFormat> formats,
            TableSet tables,
            JobContext job)
            throws IOException {
        this.profiles = List.copyOf(profiles);
        this.unreadable = Map.copyOf(unreadable);
        Synonyms synonyms = Synonyms.standard();
        References references = References.among(profiles, synonyms);
        roles = new Roles(profiles, synonyms, references);
        maker = new SourceMaker(synonyms, references, roles, formats);
        Map<TableName, List<TableFit>> cast = roles.cast();
        proposal = new ProposalMaker(cast, maker, roles.locationsMatter(), tables, job).make(this);
    }

    /** What was recognised. */
    public Proposal proposal() {
        return proposal;
    }

    /** What the files hold. */
    public List<TableProfile> profiles() {
        return profiles;
    }

    /** Files that are no tables, with the cause. */
    public Map<String, String> unreadable() {
        return unreadable;
    }

    /**
     * A file as a table of the user's choice, its columns matched as well as can be.
     *
     * @throws IllegalArgumentException where there is no such file
     */
    public SourceProposal as(TableName table, String file) {
        TableProfile profile = profiles.stream()
                .filter(one -> one.name().equals(file))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no file " + file + " was looked at"));
        return maker.make(roles.fit(profile, table), List.of());
    }
}
