package watertight.genserver;

import watertight.process.Alias;
import watertight.process.Pid;
import watertight.process.Self;

/** One call, made by hand: what the server is given, and where the answer goes. */
record HandmadeCall(From from, Alias address) {
    static HandmadeCall send(Self self, Pid server, Object request) {
        Alias address = self.aliasForOne();
        var from = new From(address);
        server.send(new Protocol.Call(request, from));
        return new HandmadeCall(from, address);
    }

    Protocol.Answer answer(Object value) {
        return new Protocol.Answer(from, value);
    }
}
