package watertight.sample;

final class Greeter {
    String greet(String name) {
        // begin 1.1
        return "Hello, " + name + "!";
        // end 1.1
    }
}
