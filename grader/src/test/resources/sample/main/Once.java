package watertight.sample;

final class Once {
    void put(Box box, Object one) {
        // begin 1.3
        box.put(one);
        // end 1.3
    }
}
