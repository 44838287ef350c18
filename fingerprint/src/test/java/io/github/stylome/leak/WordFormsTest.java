package io.github.stylome.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WordFormsTest {
  @Test
  void braces_areWrittenOut_eachWithEach() {
    assertEquals("a|ac|b|bc|x y", WordForms.expanded("{a|b}{|c}|x y"));
    assertEquals("pre one post|pre two post", WordForms.expanded("pre {one|two} post"));
  }

  @Test
  void listWithoutBraces_isAsItWas() {
    assertEquals("i am|we are", WordForms.expanded("i am|we are"));
  }
}
