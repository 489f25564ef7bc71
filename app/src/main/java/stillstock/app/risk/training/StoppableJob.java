package stillstock.app.risk.training;

import stillstock.job.JobContext;

/** A job that counts as cancelled for the search inside it once its switch is thrown, so that it ends and tells. */
record StoppableJob(JobContext job, StopSwitch stop) implements JobContext {
    @Override
    public void step(long done, long total) {
        job.step(done, total);
    }

    @Override
    public void message(String text) {
        job.message(text);
    }

    @Override
    public JobContext sub(double share) {
        return new StoppableJob(job.sub(share), stop);
    }

    @Override
    public boolean isCancelled() {
        return stop.isStopped() || job.isCancelled();
    }
}
