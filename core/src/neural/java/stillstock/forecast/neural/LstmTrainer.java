package stillstock.forecast.neural;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import stillstock.job.JobContext;

/**
 * Finds a network's weights: Adam on the loss over the known targets, in seeded order, until the validation error has not
 * fallen for some epochs; the weights of the best epoch are kept.
 *
 * <p>Sources: Kingma and Ba, "Adam: a method for stochastic optimization", ICLR (2015); Srivastava et al., "Dropout", J.
 * Machine Learning Research 15 (2014); Prechelt, "Early stopping, but when?", in Neural Networks: Tricks of the Trade
 * (1998).
 */
final class LstmTrainer {
    private static final int VALIDATED_AT_ONCE = 256;
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();
    private static final long WAIT_NANOS = 50_000_000;

    private final LstmConfig config;
    private final int length;
    private final int outputs;

    /** What training gave. @param epochs gone through @param error of the best of them on the validation windows */
    record Trained(LstmNetwork network, int epochs, double error) {}

    /**
     * @param length values in a window
     * @param outputs of the network; targets beyond them are left out
     */
    LstmTrainer(LstmConfig config, int length, int outputs) {
        this.config = config;
        this.length = length;
        this.outputs = outputs;
    }

    /**
     * Trains. One training at a time, as the library has one source of random numbers.
     *
     * @throws stillstock.job.JobCancelledException within a batch of being cancelled
     */
    Trained train(List<Windows.Example> learned, List<Windows.Example> held, JobContext job) {
        Engine engine = NeuralLibrary.engine();
        while (!ONE_AT_A_TIME.tryLock()) {
            job.checkCancelled();
            LockSupport.parkNanos(WAIT_NANOS);
        }
        try {
            engine.setRandomSeed((int) config.training().seed());
            return train(block(), learned, held, job);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private Trained train(
            SequentialBlock block, List<Windows.Example> learned, List<Windows.Example> held, JobContext job) {
        try (Model model = Model.newInstance("lstm", Device.cpu(), NeuralLibrary.name())) {
            model.setBlock(block);
            DefaultTrainingConfig how = new DefaultTrainingConfig(Loss.l2Loss())
                    .optDevices(new Device[] {Device.cpu()})
                    .optInitializer(new XavierInitializer(), Parameter.Type.WEIGHT)
                    .optOptimizer(Optimizer.adam()
                            .optLearningRateTracker(
                                    Tracker.fixed((float) config.training().learningRate()))
                            .build());
            try (Trainer trainer = model.newTrainer(how)) {
                trainer.initialize(new Shape(1, length, 1));
                return epochs(trainer, block, learned, held, job);
            }
        }
    }

    private SequentialBlock block() {
        LstmConfig.Shape shape = config.shape();
        SequentialBlock block = new SequentialBlock();
        for (int layer = 0; layer < shape.layers(); layer++) {
            block.add(LSTM.builder()
                    .setStateSize(shape.units())
                    .setNumLayers(1)
                    .optBatchFirst(true)
                    .optReturnState(false)
                    .build());
            block.add(Dropout.builder().optRate((float) shape.dropout()).build());
        }
        return block.add(new LambdaBlock(
                        list -> new NDList(list.singletonOrThrow().get(":, -1, :"))))
                .add(Linear.builder().setUnits(shape.dense()).build())
                .add(Activation.reluBlock())
                .add(Linear.builder().setUnits(outputs).build());
    }

    private Trained epochs(
            Trainer trainer,
            SequentialBlock block,
            List<Windows.Example> learned,
            List<Windows.Example> held,
            JobContext job) {
        Random order = new Random(config.training().seed());
        float[][] best = weights(block);
        double least = Double.POSITIVE_INFINITY;
        int since = 0;
        int epoch = 0;
        int most = config.training().epochs();
        for (; epoch < most && since < config.training().patience(); epoch++) {
            Collections.shuffle(learned, order);
            int batch = config.training().batch();
            for (int from = 0; from < learned.size(); from += batch) {
                job.checkCancelled();
                step(trainer, learned.subList(from, Math.min(learned.size(), from + batch)));
                job.step((long) epoch * learned.size() + from, (long) most * learned.size());
            }
            double error = error(trainer, held, job);
            since++;
            if (error < least) {
                least = error;
                since = 0;
                best = weights(block);
            }
        }
        job.step(1, 1);
        return new Trained(
                new LstmNetwork(config.shape().layers(), config.shape().units(), best), epoch, least);
    }

    private void step(Trainer trainer, List<Windows.Example> batch) {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            Batch arrays = new Batch(manager, batch, length, outputs);
            try (GradientCollector gradient = trainer.newGradientCollector()) {
                NDArray outcome = trainer.forward(new NDList(arrays.input)).singletonOrThrow();
                gradient.backward(loss(outcome, arrays));
            }
            trainer.step();
        }
    }

    private NDArray loss(NDArray outcome, Batch batch) {
        NDArray error = outcome.sub(batch.target).mul(batch.known);
        NDArray sizes = config.training().loss() == LstmConfig.Loss.SQUARED ? error.square() : error.abs();
        return sizes.sum().div(Math.max(1, batch.count));
    }

    private double error(Trainer trainer, List<Windows.Example> held, JobContext job) {
        double sum = 0;
        long count = 0;
        for (int from = 0; from < held.size(); from += VALIDATED_AT_ONCE) {
            job.checkCancelled();
            List<Windows.Example> part = held.subList(from, Math.min(held.size(), from + VALIDATED_AT_ONCE));
            try (NDManager manager = trainer.getManager().newSubManager()) {
                Batch arrays = new Batch(manager, part, length, outputs);
                NDList input = new NDList(arrays.input);
                input.attach(manager);
                NDArray outcome = trainer.evaluate(input).singletonOrThrow();
                sum += loss(outcome, arrays).toFloatArray()[0] * (double) arrays.count;
                count += arrays.count;
                outcome.close();
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static float[][] weights(SequentialBlock block) {
        return block.getParameters().values().stream()
                .map(parameter -> parameter.getArray().toFloatArray())
                .toArray(float[][]::new);
    }

    /** Windows side by side in the library's memory; a target that is not known counts nothing. */
    private static final class Batch {
        private final NDArray input;
        private final NDArray target;
        private final NDArray known;
        private final int count;

        Batch(NDManager manager, List<Windows.Example> examples, int length, int outputs) {
            float[] inputs = new float[examples.size() * length];
            float[] targets = new float[examples.size() * outputs];
            float[] mask = new float[targets.length];
            int knownTargets = 0;
            for (int i = 0; i < examples.size(); i++) {
                System.arraycopy(examples.get(i).input(), 0, inputs, i * length, length);
                for (int k = 0; k < outputs; k++) {
                    float value = examples.get(i).target()[k];
                    if (!Float.isNaN(value)) {
                        targets[i * outputs + k] = value;
                        mask[i * outputs + k] = 1;
                        knownTargets++;
                    }
                }
            }
            input = manager.create(inputs, new Shape(examples.size(), length, 1));
            target = manager.create(targets, new Shape(examples.size(), outputs));
            known = manager.create(mask, new Shape(examples.size(), outputs));
            count = knownTargets;
        }
    }
}
