package stillstock.sample.world;

/** What is fixed before the first day. */
public record World(ProductRange range, ProductNames names, Market market, CustomerBase customers) {
    private static final int TASTES = 7;

    /** Designs everything for an extent. */
    public static World of(Extent extent) {
        Scale scale = Scale.of(extent);
        ProductRange range = RangeMaker.make(extent, scale);
        return new World(
                range,
                new ProductNames(range, extent.start()),
                new Market(extent, range.assortment),
                new CustomerBase(extent, scale.customers(), TASTES));
    }
}
