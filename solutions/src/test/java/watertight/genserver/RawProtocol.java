package watertight.genserver;

import watertight.process.Alias;

/** For tests that forge the messages behind calls and casts, or look into them. */
public final class RawProtocol {

    private RawProtocol() {}

    /** What a call sends; the answer goes to the alias. */
    public static Object call(Object request, Alias caller) {
        return new Protocol.Call(request, new From(caller));
    }

    /** What a cast sends. */
    public static Object cast(Object message) {
        return new Protocol.Cast(message);
    }

    /** Who waits for the answer to a call. */
    public static From from(Object call) {
        return ((Protocol.Call) call).from();
    }

    /** What a call asks. */
    public static Object request(Object call) {
        return ((Protocol.Call) call).request();
    }
}
