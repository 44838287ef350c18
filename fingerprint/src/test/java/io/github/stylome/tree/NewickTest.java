package io.github.stylome.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewickTest {
  @Property(tries = 100)
  void treeThatIsWritten_readsBack(@ForAll Random random, @ForAll @IntRange(min = 3, max = 30) int leaves) {
    Tree tree = RandomTrees.binary(random, leaves).withSupport(split -> random.nextInt(101) / 100.0);
    String written = Newick.write(tree);
    Tree read = Newick.read(written);
    assertEquals(written, Newick.write(read));
    assertEquals(tree.splits(), read.splits());
    for (int node = 1; node < tree.size(); node++) {
      assertEquals(tree.length(node), read.length(node));
      assertEquals(tree.support(node), read.support(node));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "a b", "it's", "''", "(", ")", "[x]", "a:1", "a;b", "a,b", "a_b", "\u0645\u0631\u062D\u0628\u0627", "\uD83D\uDE00",
    " ", "a\nb", "\t", "{", "\"", "\\", "0.5", "-", "\uFEFF"})
  void anyLabel_readsBack(String label) {
    TreeEdges edges = new TreeEdges();
    int root = edges.addNode(null);
    for (String leaf : List.of(label, "x", "y")) {
      edges.addEdge(root, edges.addNode(leaf), 1, Double.NaN);
    }
    Tree read = Newick.read(Newick.write(edges.hangFrom(root, false)));
    assertTrue(read.labels().contains(label), read.labels().toString());
  }

  @Test
  void plainLabels_needNoQuotes_andUnderscoresDo() {
    assertEquals("(gpt-4.1:1,'a_b':2,'it''s':3);", Newick.write(Newick.read("(gpt-4.1:1,a_b:2,'it''s':3);")));
  }

  @Test
  void spacesAndComments_areSkipped_alsoNested() {
    assertEquals("((a,b)0.5:1,c,d);", Newick.write(Newick.read(" [&U] ( ( a , [x [y] z] b ) 0.5 : 1 , c , d ) ; \n")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "(a,b,c); | false", "((a,b),c); | true", "[&R] (a,b,c); | true", "[&U]((a,b),c); | false"})
  void root_isMeant_ifItHasTwoChildrenOrTheTextSaysSo(String text, boolean rooted) {
    assertEquals(rooted, Newick.read(text).isRooted());
  }

  @Test
  void numbersAtForks_areSupport_inSharesOrPercents() {
    assertEquals(0.87, Newick.read("((a,b)0.87,c,d);").support(1));
    assertEquals(0.87, Newick.read("((a,b)87,c,d);").support(1));
    Tree named = Newick.read("((a,b)2023,c,d);");
    assertTrue(Double.isNaN(named.support(1)));
    assertEquals("2023", named.label(1).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
    "\"\" | 1: a leaf has no label",
    "(a,b,c) | 8: the text ends without ;",
    "(a,b | 5: the text ends with 1 parentheses open",
    "(a,b; | 5: 1 parentheses are still open",
    "(a,,b); | 4: a leaf has no label",
    "(a,b)); | 6: unexpected \")\"",
    "(a,b),c; | 6: unexpected \",\"",
    "(a:x,b); | 4: this is not the length of an edge",
    "(a:NaN,b); | 4: this is not the length of an edge",
    "(a:1e999,b); | 4: this is not the length of an edge",
    "(a,'b); | 4: this quote is never closed",
    "(a,[b); | 4: this comment is never closed",
    "((a),b); | 4: these parentheses hold one node, not two or more",
    "(a,b); x | 8: there is something behind the tree",
    "(a,a,b); | 1: the label \"a\" is on two leaves",
    "(a b,c); | 4: unexpected \"b\""})
  void badText_isRefused_withItsPlace(String text, String message) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Newick.read(text));
    assertEquals("Newick, char " + message, e.getMessage());
  }

  @Test
  void deepNesting_isNoDanger() {
    int depth = 200_000;
    String open = "(".repeat(depth);
    assertThrows(IllegalArgumentException.class, () -> Newick.read(open));
    StringBuilder deep = new StringBuilder(open).append("a");
    for (int i = 0; i < depth; i++) {
      deep.append(",b").append(i).append(')');
    }
    Tree tree = Newick.read(deep.append(';').toString());
    assertEquals(depth + 1, tree.labels().size());
    assertEquals(deep.toString(), Newick.write(tree));
    assertEquals(tree.labels(), tree.ladderized().labels());
    assertFalse(tree.unrooted().isRooted());
    assertThrows(IllegalArgumentException.class, () -> Newick.read("[".repeat(depth)));
    assertThrows(IllegalArgumentException.class, () -> Newick.read("'".repeat(depth + 1)));
  }

  @Property(tries = 500)
  void anyText_isReadOrRefused(@ForAll("texts") String text) {
    try {
      Newick.read(text);
    } catch (IllegalArgumentException e) {
      assertTrue(e.getMessage().startsWith("Newick, char "), e.getMessage());
    }
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> texts() {
    return net.jqwik.api.Arbitraries.strings().withChars("(),;:'[]ab1.e&R _\uD800").ofMaxLength(20);
  }

  @Test
  void severalTrees_areReadInTheirOrder() {
    assertEquals(List.of("(a,b,c);", "((a,b),c);"),
        Newick.readAll("(a,b,c);\n[&R]((a,b),c);\n").stream().map(Newick::write).toList());
  }

  @Test
  void nexus_holdsLabelsDistancesSplitsAndTrees() {
    Tree tree = Newick.read("(('it''s':1,b-c:1)0.5:1,d:2,x:1);");
    String file = new Nexus(tree.labels()).add(tree.distances()).add(SplitFrequencies.of(List.of(tree)), 0)
        .add("all", tree).toString();
    assertEquals("""
        #NEXUS
        BEGIN TAXA;
          DIMENSIONS NTAX=4;
          TAXLABELS
            'b-c'
            d
            'it''s'
            x;
        END;
        BEGIN DISTANCES;
          FORMAT TRIANGLE=LOWER DIAGONAL LABELS=LEFT;
          MATRIX
            'b-c' 0
            d 4 0
            'it''s' 2 4 0
            x 3 3 3 0
          ;
        END;
        BEGIN SPLITS;
          DIMENSIONS NTAX=4 NSPLITS=1;
          FORMAT LABELS=NO WEIGHTS=YES;
          MATRIX
            1 2 4,
          ;
        END;
        BEGIN TREES;
          TREE all = [&U] (('it''s':1,'b-c':1)0.5:1,d:2,x:1);
        END;
        """, file);
  }
}
