package stillstock.sample;

/** What is fixed before the first day. */
record World(ProductRange range, ProductNames names, Market market, CustomerBase customers) {
    private static final int TASTES = 7;

    static World of(SampleConfig config) {
        Scale scale = Scale.of(config);
        ProductRange range = RangeMaker.make(config, scale);
        return new World(
                range,
                new ProductNames(range, config.start()),
                new Market(config, range.assortment),
                new CustomerBase(config, scale.customers(), TASTES));
    }
}
