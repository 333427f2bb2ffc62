package watertight.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckTest {

    @TempDir
    Path site;

    @Test
    void rightLinksAreNoProblem() throws IOException {
        Files.writeString(site.resolve("b.html"), "<h2 id='there'>There</h2>");
        assertEquals(List.of(), problems("""
                <h2 id='here'>Here</h2><a href='#here'></a><a href='b.html'></a><a href='b.html#there'></a>
                <a href='https://example.org/x#y'></a>"""));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            <a href='c.html'></a>                     | links to a file that isn't there: c.html
            <a href='../site.txt'></a>                | links to a file that isn't there: ../site.txt
            <a href='#gone'></a>                      | links to an anchor that isn't there: #gone
            <a href='a.html#gone'></a>                | links to an anchor that isn't there: a.html#gone
            <a href='/a.html'></a>                    | has an absolute link, which fails in a folder: /a.html
            <a href='http:///x'></a>                  | has an address of a form that no reader can open: http:///x
            <a href='javascript:x()'></a>             | has an address of a form that no reader can open: javascript:x()
            <a href='a b.html'></a>                   | has a malformed address: a b.html
            <a href=''></a><p id='x'><b id='x'>       | has two elements with the id x
            <img src='gone.png'>                      | links to a file that isn't there: gone.png
            <script src='https://cdn.example/x.js'>   | loads something from elsewhere: https://cdn.example/x.js
            <link href='https://fonts.example/f.css'> | loads something from elsewhere: https://fonts.example/f.css
            """, delimiter = '|')
    void eachFaultIsNamed(String html, String problem) throws IOException {
        assertEquals(List.of("a.html " + problem), problems(html));
    }

    private List<String> problems(String html) throws IOException {
        Files.writeString(site.resolve("a.html"), html);
        return LinkCheck.problems(site);
    }
}
