package stillstock.quality.step.effect;

/** Where a missing value of a product may be taken from. */
public enum Basis {
    /** From the product's own rows alone. */
    PRODUCT("its own rows"),
    /** From the product's own rows, else from the products of its group. */
    GROUP("its own rows, else its group");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** In a sentence. */
    public String words() {
        return words;
    }
}
