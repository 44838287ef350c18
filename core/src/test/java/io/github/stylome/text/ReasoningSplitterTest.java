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
      "\uD800", "\u0000", "\u0627", "<answer>", "</answer>", "<|im_end|>", "\uFEFF", "'");

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
  void aClosingTagBetweenTwoQuotations_isATag() {
    for (String[] ends : new String[][] {{"I said \"done.\"", "\"Yes,\" she said."}, {"run `f`", "`g` it is"},
        {"\u4ED6\u8BF4\u201C\u597D\u3002\u201D", "\u201C\u662F\u3002\u201D"}, {"say 'quoted'", "'Yes'"},
        {"\u4ED6\u8BF4\"\u597D\"", "\"\u662F\""}, {"so (a)", "(b) then"},
        {"c'est \u00ABoui\u00BB", "\u00ABnon\u00BB"}}) {
      assertSplit(ReasoningForm.TAGS, "<think>" + ends[0] + "</think>" + ends[1], ends[0], ends[1]);
    }
    assertSplit(ReasoningForm.TAGS, "I said \"done.\"</think>\"Yes.\"", "I said \"done.\"", "\"Yes.\"");
  }

  @Test
  void theLastClosingTag_endsReasoningEvenInQuotationMarks() {
    assertSplit(ReasoningForm.TAGS, "<think>say \"</think>\" now", "say \"", "\" now");
    assertSplit(ReasoningForm.TAGS, "<think>say \"</think>\" now</think>ok", "say \"</think>\" now", "ok");
    assertSplit(ReasoningForm.TAGS, "<think>\u5199\"</think>\"</think>ok", "\u5199\"</think>\"", "ok");
  }

  @Test
  void aClosingTagBehindOpenCode_endsReasoningThatNothingElseEnds() {
    assertSplit(ReasoningForm.TAGS, "<think>\n```py\nx=1\n```</think>ok", "```py\nx=1\n```", "ok");
    assertSplit(ReasoningForm.TAGS, "a\n```py\nx=1\n```</think>ok", "a\n```py\nx=1\n```", "ok");
    assertSplit(ReasoningForm.TAGS, "<think>\n```py\nx=1</think>ok\nthen", "```py\nx=1", "ok\nthen");
    assertSplit(ReasoningForm.TAGS, "<think>\n```\nx</think>ok\n<think>y</think>z", "```\nx\n\ny", "ok\n\nz");
    assertTrue(ReasoningSplitter.split("<think>\n```\n<think>a</think>\n```\nb").isTruncated());
  }

  @Test
  void aMentionOfAnOpeningTag_makesItsPartnerText() {
    for (String text : List.of("The format is <think>reasoning</think>\nThen answer",
        "Models like R1 write <think>...</think>\nbefore they answer", "> <think>quoted</think>\n\nanswer",
        "HTML5 has no <think> tag, R1 closes with </think>\nas a token.",
        "First `<think>`, then a closing </think>\nas a token.")) {
      assertSplit(ReasoningForm.NONE, text, "", text);
    }
    assertSplit(ReasoningForm.TAGS, "He asks about `<think>`.\n</think>\nok", "He asks about `<think>`.", "ok");
    assertSplit(ReasoningForm.TAGS, "A <think> tag </think>\n, well.\n</think>\nok", "A <think> tag </think>\n, well.",
        "ok");
  }

  @Test
  void aLoneClosingTagInCompleteCode_isText() {
    for (String text : List.of("```\n</think>\n```\nis how reasoning ends.", "a\n~~~x\n</think>\n\n  ~~~\nb")) {
      assertSplit(ReasoningForm.NONE, text, "", text);
    }
    assertSplit(ReasoningForm.TAGS, "why\n```\nint i;\n</think>\nok\n```c\nj\n```", "why\n```\nint i;",
        "ok\n```c\nj\n```");
  }

  @Test
  void invisibleCharsAtTheStart_hideNoForm() {
    for (String hidden : List.of("\uFEFF", "\u200B", " \u200B\uFEFF\n", "\u2060")) {
      assertSplit(ReasoningForm.TAGS, hidden + "<think>why</think>ok", "why", "ok");
      assertSplit(ReasoningForm.CHANNELS, hidden + "<|channel|>analysis<|message|>why<|end|>"
          + "<|start|>assistant<|channel|>final<|message|>ok", "why", "ok");
      assertSplit(ReasoningForm.STRIPPED_CHANNELS, hidden + "analysisWhy.assistantfinalok", "Why.", "ok");
    }
    assertSplit(ReasoningForm.TAGS, "why\n\u200B</think> ok", "why\n\u200B", "ok");
  }

  @Test
  void aFrame_isNoPartOfTheAnswer() {
    assertSplit(ReasoningForm.TAGS, "<think>a</think>\n<answer>\nb\n</answer>\n", "a", "b");
    assertSplit(ReasoningForm.TAGS, "<think>a</think><answer>b</answer><|im_end|>\n", "a", "b");
    assertSplit(ReasoningForm.TAGS, "<|im_start|>assistant\n<think>a</think>b<|im_end|>", "a", "b");
    assertSplit(ReasoningForm.TAGS, "<think>a</think><answer>b cut off", "a", "b cut off");
    assertSplit(ReasoningForm.TAGS, "<think>a</think><answer></answer>", "a", "");
    assertSplit(ReasoningForm.TAGS, "<think>a</think>So:\n<answer>b</answer>", "a", "So:\n<answer>b</answer>");
    assertSplit(ReasoningForm.TAGS, "<think>a</think>An <answer> tag", "a", "An <answer> tag");
    assertSplit(ReasoningForm.CONTROL_TOKENS,
        "<|START_THINKING|>a<|END_THINKING|><|START_RESPONSE|>b<|END_RESPONSE|>", "a", "b");
    assertSplit(ReasoningForm.CONTROL_TOKENS, "<|begin_of_thought|>a<|end_of_thought|>\n\n"
        + "<|begin_of_solution|>\nb\n<|end_of_solution|>", "a", "b");
    assertSplit(ReasoningForm.NONE, "<answer>b</answer>", "", "<answer>b</answer>");
  }

  @Test
  void channelsWithoutTheirFirstHeader_areFound() {
    String last = "<|start|>assistant<|channel|>final<|message|>Hi";
    assertSplit(ReasoningForm.CHANNELS, "We need.<|end|>\n" + last, "We need.", "Hi");
    assertSplit(ReasoningForm.CHANNELS, "The user asks.\n" + last, "The user asks.", "Hi");
    assertSplit(ReasoningForm.CHANNELS, "The user asks." + last, "The user asks.", "Hi");
    for (String text : List.of("It writes `" + last + "` there.", "So:\n```\n" + last + "\n```",
        "So:\n```\nWhy.<|end|>\n" + last + "\n```", "It is " + last)) {
      assertSplit(ReasoningForm.NONE, text, "", text);
    }
  }

  @Test
  void strippedChannels_needGluedWordsAndAnEndBefore() {
    assertSplit(ReasoningForm.STRIPPED_CHANNELS, "analysisWe look.assistantcommentary to=functions.f json{\"a\":1}"
        + "assistantanalysisNow we know.assistantcommentaryI looked.\nassistantfinalIt is one.",
        "We look.\n\nNow we know.", "I looked.\n\nIt is one.");
    assertTrue(ReasoningSplitter.split("analysisWe look.assistantfinalNo.assistantanalysisBut").isTruncated());
    for (String text : List.of("analysis of assistantfinal.assistantfinal words",
        "analysisX has no assistantfinal mark", "analysis: it ends.assistantfinal", "analysisOnly")) {
      assertSplit(ReasoningForm.NONE, text, "", text);
    }
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
        "<think>\n<reasoning>\n</think>\n", "`\n", "a\r", "```\n</think>\n</think>\n```\n", "\"</think>\"",
        "assistantfinal", "<think>\n```\n</think>x\n", "a <think> ", "\n<|start|>assistant<|channel|>", "\uFEFF",
        "<think>a</think></s>")) {
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
