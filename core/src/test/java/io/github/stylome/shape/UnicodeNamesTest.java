package io.github.stylome.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UnicodeNamesTest {
  private static final Path SOURCE = Path.of("src/main/java/io/github/stylome/shape/UnicodeNames.java");

  @Test
  void everyRow_isReached() throws IOException {
    int rows = 0;
    for (MatchResult row : Pattern.compile("case (0x[^>]*) -> \"([^\"]*)\"").matcher(Files.readString(SOURCE)).results()
        .toList()) {
      for (String codePoint : Pattern.compile(", ").split(row.group(1), -1)) {
        assertEquals(row.group(2), UnicodeNames.of(Integer.decode(codePoint)), codePoint);
        rows++;
      }
    }
    assertTrue(rows > 150, () -> "the source has another form");
  }

  @Test
  void currencySigns_areNamed() {
    "\u00A3\u00A5\u20A9\u20AC\u20B9\u20BA\u20BD\u20BF\uFFE5".chars()
        .forEach(c -> assertEquals("currency-sign", UnicodeNames.of(c), Integer.toHexString(c)));
    assertNull(UnicodeNames.of('\u2100'));
  }
}
