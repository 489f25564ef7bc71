package stillstock.app.screen;

import stillstock.app.chart.ChartFiles;
import stillstock.app.files.FilePrompt;
import stillstock.app.jobs.Jobs;
import stillstock.app.session.Desk;
import stillstock.app.session.Session;

/**
 * What every screen is given.
 *
 * @param session what is open and found
 * @param desk opens and saves
 * @param jobs runs long work
 * @param files asks for files
 * @param charts saves charts
 * @param navigator leads to other screens
 */
public record Services(
        Session session, Desk desk, Jobs jobs, FilePrompt files, ChartFiles charts, Navigator navigator) {}
