package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentTest {
  @Test
  void parts_areThoseGiven() {
    Document document = Document.of("essay-1", "ann", "Rain again.").withGroup("weather");
    assertEquals("essay-1", document.id());
    assertEquals(Optional.of("ann"), document.label());
    assertEquals(Optional.of("weather"), document.group());
    assertEquals("Rain again.", document.text());
  }

  @Test
  void labelAndGroup_ofADocumentWithoutThem_areEmpty() {
    Document document = Document.of("essay-1", "Rain again.");
    assertEquals(Optional.empty(), document.label());
    assertEquals(Optional.empty(), document.group());
  }

  @Test
  void with_leavesTheOriginalAsItWas() {
    Document document = Document.of("essay-1", "ann", "Rain again.");
    Document other = document.withLabel("bob");
    assertEquals(Optional.of("ann"), document.label());
    assertEquals(Optional.of("bob"), other.label());
    assertNotEquals(document, other);
    assertEquals(document, other.withLabel("ann"));
    assertEquals(document.hashCode(), other.withLabel("ann").hashCode());
  }

  @Test
  void toString_doesNotShowTheText() {
    assertFalse(Document.of("essay-1", "ann", "Rain again.").toString().contains("Rain"));
  }

  @Test
  void isBlank_saysWhetherThereIsAnythingButWhiteSpace() {
    for (String blank : new String[] {"", " ", "\n\t \u00A0\u3000\u2028"}) {
      assertEquals(true, Document.of("x", blank).isBlank());
    }
    for (String text : new String[] {".", " a ", "\u200B", "\uD800"}) {
      assertFalse(Document.of("x", text).isBlank());
    }
  }

  @Test
  void of_null_isRefused() {
    assertThrows(NullPointerException.class, () -> Document.of(null, "Rain again."));
    assertThrows(NullPointerException.class, () -> Document.of("essay-1", null));
    assertThrows(NullPointerException.class, () -> Document.of("essay-1", null, "Rain again."));
  }

  @Test
  void withText_keepsIdLabelAndGroup() {
    Document whole = Document.of("a", "someone", "the whole").withGroup("g");
    assertEquals(Document.of("a", "someone", "whole").withGroup("g"), whole.withText("whole"));
  }
}
