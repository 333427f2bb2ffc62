package watertight.process;

import java.util.Objects;

/** A registered name, used in place of a pid. It stands for whichever process holds it when it is used. */
public record Name(String value) implements Destination {

    /** @throws IllegalArgumentException if the name is blank */
    public Name {
        Objects.requireNonNull(value, "A name can't be null.");
        if (value.isBlank()) {
            throw new IllegalArgumentException("A name can't be blank: give the process a word to be known by.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
