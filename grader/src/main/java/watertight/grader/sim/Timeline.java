package watertight.grader.sim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What happened in a simulation, in order, and two pictures of it. */
public final class Timeline {

    private final List<Event> events = new ArrayList<>();

    /** Adds what happened next. */
    public synchronized void add(Event event) {
        events.add(event);
    }

    /** Everything, in order. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** Everybody, in the order they first appear. */
    public List<String> participants() {
        var names = new LinkedHashSet<String>();
        events().forEach(event -> names.addAll(event.who()));
        return List.copyOf(names);
    }

    /** The picture as text, at most 100 columns wide; a list where there are more participants than columns allow. */
    public String text() {
        return new TextPicture(this).draw();
    }

    /**
     * The picture as SVG, to stand in a page of HTML or alone. Its colours are the page's CSS variables
     * {@code --timeline-ink}, {@code -soft}, {@code -ground}, {@code -message}, {@code -death} and {@code -life}.
     *
     * @param title what the picture shows, for those who can't see it
     */
    public String svg(String title) {
        return new SvgPicture(this, title).draw();
    }

    /** The picture as SVG under the title "What happened". */
    public String svg() {
        return svg("What happened");
    }
}
