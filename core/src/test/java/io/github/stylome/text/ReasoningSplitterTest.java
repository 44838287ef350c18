package io.github.stylome.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReasoningSplitterTest {
  private static final List<String> PIECES = List.of("<think>", "</think>", "<think >", "</Thinking>", "<thinking>",
      "<reasoning>", "</reasoning>", "[THINK]", "[/THINK]", "\u25C1think\u25B7", "\u25C1/think\u25B7", "<|channel|>",
      "<|message|>", "<|start|>", "<|end|>", "<|call|>", "analysis", "final", "commentary", " to=x", "assistant", "user",
      "<|START_THINKING|>", "<|END_THINKING|>", "`", "```", "\n", "\r\n", "\n\n", " ", "\"", "a", "b.", "<", ">", "|>",
      "\uD800", "\u0000", "\u0627");

  @Test
  void tags_partReasoningFromAnswer() {
    for (String name : List.of("think", "THINKING", "thought", "reasoning", "reflection", "scratchpad", "seed:think")) {
      assertSplit(ReasoningForm.TAGS, "<" + name + ">\nwhy\n</" + name + ">\n\nbecause", "why", "because");
    }
    assertSplit(ReasoningForm.TAGS, "< Think mode=\"deep\" >why</ think >because", "why", "because");
  }

  @Test
  void otherForms_partReasoningFromAnswer() {
    assertSplit(ReasoningForm.BRACKETS, "[THINK]why[/THINK]because", "why", "because");
    assertSplit(ReasoningForm.TRIANGLES, "\u25C1think\u25B7why\u25C1/think\u25B7because", "why", "because");
    assertSplit(ReasoningForm.CONTROL_TOKENS, "<|START_THINKING|>why<|END_THINKING|>because", "why", "because");
    assertSplit(ReasoningForm.CONTROL_TOKENS, "<|begin_of_thought|>why<|end_of_thought|>because", "why", "because");
    assertSplit(ReasoningForm.STRIPPED_CHANNELS, "analysisWhy is it so?assistantfinalBecause.", "Why is it so?",
        "Because.");
  }

  @Test
  void aTextWithoutReasoning_isAllAnswer() {
    assertSplit(ReasoningForm.NONE, " because\n", "", "because");
    assertSplit(ReasoningForm.NONE, "", "", "");
    assertSplit(ReasoningForm.NONE, "<thinker>a</thinker> <think/> <thi", "", "<thinker>a</thinker> <think/> <thi");
  }

  @Test
  void aMissingOpeningTag_makesAllBeforeTheClosingOneReasoning() {
    assertSplit(ReasoningForm.TAGS, "why\n\n</think>\n\nbecause", "why", "because");
    assertSplit(ReasoningForm.TAGS, "it is so.</think>because", "it is so.", "because");
    assertSplit(ReasoningForm.TAGS, "why </think>\nbecause", "why", "because");
  }

  @Test
  void aMissingClosingTag_makesTheRestReasoning() {
    ReasonedText cut = ReasoningSplitter.split("Well.\n<think>\nwhy and so");
    assertEquals("why and so", cut.reasoningText());
    assertEquals("Well.", cut.answerText());
    assertTrue(cut.isTruncated());
    assertFalse(ReasoningSplitter.split("<think>a</think>b").isTruncated());
  }

  @Test
  void severalBlocks_areJoinedInOrder() {
    ReasonedText several = ReasoningSplitter.split("<think>a</think>b\n<think>c</think>d. <think>e</think> f");
    assertEquals("a\n\nc\n\ne", several.reasoningText());
    assertEquals("b\n\nd.\n\nf", several.answerText());
    assertEquals(new TextSpan(7, 8), several.reasoning().get(0));
  }

  @Test
  void nestedTags_endWithTheOutermost() {
    assertSplit(ReasoningForm.TAGS, "<think>a\n<think>\nb\n</think>\nc</think>d", "a\n<think>\nb\n</think>\nc", "d");
    assertSplit(ReasoningForm.TAGS, "<think>a <reasoning>b</reasoning> c</think>d", "a <reasoning>b</reasoning> c", "d");
    assertSplit(ReasoningForm.TAGS, "<think>\na\n<think>\nb</think>c", "a\n<think>\nb", "c");
  }

  @Test
  void tagsThatAreSpokenOf_areText() {
    for (String text : List.of("The <think> tag opens it, the </think> tag ends it.", "Write `<think>` first.",
        "A span `with <think> in` it.", "He wrote \"<think>\" and \u201C</think>\u201D.",
        "```\n<think>\nwhy\n</think>\n```\nThat is the form.")) {
      assertSplit(ReasoningForm.NONE, text, "", text);
    }
    assertSplit(ReasoningForm.TAGS, "<think>a</think>b, so the <think> tag and </think> too", "a",
        "b, so the <think> tag and </think> too");
    assertSplit(ReasoningForm.TAGS, "<think>is `</think>` a tag?</think>no", "is `</think>` a tag?", "no");
  }

  @Test
  void reasoningThatLeavesCodeOpen_endsAtATagAloneOnItsLine() {
    assertSplit(ReasoningForm.TAGS, "<think>\n```java\nint i;\n</think>\nok", "```java\nint i;", "ok");
    assertSplit(ReasoningForm.TAGS, "why\n```\nint i;\n</think>\nok", "why\n```\nint i;", "ok");
    assertSplit(ReasoningForm.TAGS, "<think>\n```\n<think>\na\n</think>\n```\nb\n</think>\nok",
        "```\n<think>\na\n</think>\n```\nb", "ok");
  }

  @Test
  void channels_areReasoningAnswerOrNeither() {
    String analysis = "<|channel|>analysis<|message|>why<|end|>";
    String last = "<|start|>assistant<|channel|>final<|message|>because<|return|>";
    assertSplit(ReasoningForm.CHANNELS, analysis + last, "why", "because");
    assertSplit(ReasoningForm.CHANNELS, "<|start|>assistant" + analysis + last, "why", "because");
    assertSplit(ReasoningForm.CHANNELS, "why<|end|>" + last, "why", "because");
    assertSplit(ReasoningForm.CHANNELS, analysis
        + "<|start|>assistant<|channel|>commentary to=functions.f <|constrain|>json<|message|>{}<|call|>"
        + "<|start|>functions.f to=assistant<|channel|>commentary<|message|>1<|end|>"
        + "<|start|>assistant<|channel|>commentary<|message|>I look it up.<|end|>" + last, "why",
        "I look it up.\n\nbecause");
    assertTrue(ReasoningSplitter.split("<|channel|>analysis<|message|>why and").isTruncated());
  }

  @Property(tries = 4000)
  void spans_areInOrderApartAndNotBlank(@ForAll("texts") String text) {
    ReasonedText split = ReasoningSplitter.split(new StringBuilder(text));
    boolean[] taken = new boolean[text.length()];
    for (List<TextSpan> spans : List.of(split.reasoning(), split.answer())) {
      int behind = 0;
      for (TextSpan span : spans) {
        assertTrue(span.start() >= behind && span.length() > 0 && span.end() <= text.length(), split::toString);
        assertFalse(span.in(text).isBlank());
        for (int i = span.start(); i < span.end(); i++) {
          assertFalse(taken[i]);
          taken[i] = true;
        }
        behind = span.end();
      }
    }
    if (split.form() == ReasoningForm.NONE) {
      assertTrue(split.reasoning().isEmpty() && split.answer().size() <= 1, split::toString);
    }
  }

  @Test
  void hostileTexts_areSplitInTime() {
    for (String unit : List.of("<think>", "</think>", "<think>\n", "<think>a</think>b", "`<think>", "<think ", "<", "<|",
        "<|channel|>analysis<|message|>", "<|end|><|start|>assistant", "[", "```\n<think>\n", "   <think>", "a. <think>",
        "<think>\n<reasoning>\n</think>\n", "`\n", "a\r")) {
      String text = unit.repeat(2_000_000 / unit.length());
      assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
        ReasonedText split = ReasoningSplitter.split(text);
        assertTrue(split.reasoning().size() + split.answer().size() <= text.length());
      }, unit);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(list -> String.join("", list));
  }

  private static void assertSplit(ReasoningForm form, String text, String reasoning, String answer) {
    ReasonedText split = ReasoningSplitter.split(text);
    assertEquals(form, split.form(), text);
    assertEquals(reasoning, split.reasoningText(), text);
    assertEquals(answer, split.answerText(), text);
  }
}
