package watertight.lessons.pitfalls;

import watertight.lessons.Scene;
import watertight.table.Table;
import watertight.table.TableOptions;

/** The prices of a harbour's kiosk, in a table. */
public final class Tables {

    private Tables() {}

    // tag::row[]
    private record Price(String article, int cents) {}
    // end::row[]

    private record Sale(String article, String buyer) {}

    static void main() {
        Scene.play(self -> {
            // tag::set[]
            Table<String, Price> prices = Table.create(self, TableOptions.set(Price::article));
            prices.insert(self, new Price("rope", 800));
            prices.insert(self, new Price("rope", 750));
            IO.println("rope: " + prices.lookup(self, "rope").getFirst().cents());
            IO.println("inserted as new: " + prices.insertNew(self, new Price("rope", 900)));
            IO.println("sextant: " + prices.lookup(self, "sextant"));
            // end::set[]

            // tag::ordered[]
            Table<String, Price> list = Table.create(self, TableOptions.orderedSet(Price::article));
            list.insert(self, new Price("rope", 750));
            list.insert(self, new Price("anchor", 9_000));
            list.insert(self, new Price("bell", 2_000));
            IO.println("first: " + list.first(self).orElseThrow());
            IO.println("after it: " + list.next(self, "anchor").orElseThrow());
            IO.println("dear: " + list.select(self, price -> price.cents() > 1_000, Price::article));
            // end::ordered[]

            // tag::bag[]
            Table<String, Sale> sales = Table.create(self, TableOptions.bag(Sale::article));
            sales.insert(self, new Sale("rope", "Ada"));
            sales.insert(self, new Sale("rope", "Ben"));
            sales.insert(self, new Sale("rope", "Ada"));
            IO.println("sold to: " + sales.select(self, sale -> true, Sale::buyer));
            // end::bag[]
        });
    }
}
