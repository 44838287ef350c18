package io.github.stylome.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TermTableTest {
  /** Few letters and many lengths: terms that differ in one char only, at the ends and between them. */
  @Property(tries = 500)
  void ids_areThoseOfAMap(@ForAll("terms") List<String> terms) {
    TermTable table = new TermTable();
    Map<String, Integer> expected = new HashMap<>();
    for (String term : terms) {
      int id = expected.computeIfAbsent(term, t -> expected.size());
      assertEquals(id, intern(table, term));
    }
    assertEquals(expected.size(), table.size());
    expected.forEach((term, id) -> {
      assertEquals(term, table.term(id));
      assertEquals(id, table.find(term.toCharArray(), 0, term.length()));
    });
  }

  @Test
  void find_ofATermThatDiffersInOneCharAtAnyPlace_findsNothing() {
    for (int length = 0; length <= 40; length++) {
      TermTable table = new TermTable();
      String term = "x".repeat(length);
      intern(table, term);
      for (int i = 0; i < length; i++) {
        char[] other = term.toCharArray();
        other[i] = '\0';
        assertEquals(-1, table.find(other, 0, length), "char " + i + " of " + length);
      }
      assertEquals(-1, table.find((term + "\0").toCharArray(), 0, length + 1));
      assertEquals(-1, table.find((term + "x").toCharArray(), 0, length + 1));
    }
  }

  @Test
  void ids_ofManyTerms_areDense() {
    TermTable table = new TermTable();
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      terms.add("term-" + i * 7919 + "-of-many");
    }
    terms.forEach(term -> intern(table, term));
    for (int i = 0; i < terms.size(); i++) {
      assertEquals(i, intern(table, terms.get(i)));
    }
  }

  private static int intern(TermTable table, String term) {
    char[] padded = ("[" + term + "]").toCharArray();
    return table.intern(padded, 1, term.length());
  }

  @Provide
  Arbitrary<List<String>> terms() {
    return Arbitraries.strings().withChars('a', 'b', '\0', '\uFFFF').ofMaxLength(18).list().ofMaxSize(200);
  }
}
