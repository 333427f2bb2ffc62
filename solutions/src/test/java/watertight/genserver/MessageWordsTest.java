package watertight.genserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import watertight.process.ExitReason;
import watertight.process.Pid;
import watertight.process.Schedules;

/** What a trace or a report of a crash prints for the messages between clients and servers. */
class MessageWordsTest {

    @Test
    void messagesReadAsWords() throws Exception {
        Schedules.few((simulation, node) -> {
            simulation.start(
                    "client",
                    () -> node.asProcess(self -> {
                        Pid pid = self.pid();
                        var from = new From(self.aliasForOne());
                        assertEquals("caller at alias of <1>", from.toString());
                        assertEquals("call Notes[]", new Protocol.Call(new Dutiful.Notes(), from).toString());
                        assertEquals("cast note", new Protocol.Cast("note").toString());
                        assertEquals("stop with shutdown", new Protocol.Stop(ExitReason.SHUTDOWN).toString());
                        assertEquals("answer 42", new Protocol.Answer(from, 42).toString());
                        var ack = new Protocol.Ack(pid, new StartResult.Started(pid));
                        assertEquals("ack Started[pid=<1>]", ack.toString());
                        return null;
                    }));
            simulation.run();
        });
    }
}
