package io.github.stylome.leak;

import io.github.stylome.leak.Sentence.Opening;
import io.github.stylome.token.TextCursor;
import io.github.stylome.token.Tokenizers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into sentences, one at a time, by what stands between its words. A sentence of more than {@value #LONGEST}
 * words is cut.
 *
 * <p>Not safe for concurrent use; make one per thread.
 */
final class SentenceReader {
  private static final int LONGEST = 400;
  /** Of a speaker's label, in words. */
  private static final int LONGEST_LABEL = 6;
  /** Of a speaker's label before a {@code >}, in chars. */
  private static final int LONGEST_PROMPT = 16;
  private static final Phrases KIND = Rules.STANDARD.list("KIND");
  private static final String ENDS = "!?\u3002\uFF01\uFF1F\u061F\u2026";
  private static final String PAUSES =
      ",;:()[]{}|\u3010\u3011\u2014\u2013\u060C\u061B\uFF0C\u3001\uFF1A\uFF1B\uFF08\uFF09\u2022";

  private final CharSequence text;
  private final KnownNames names;
  private final Consumer<Sentence> sink;
  private final WordSplitter splitter = new WordSplitter();
  private List<Word> words = new ArrayList<>();
  private Opening opening = Opening.PARAGRAPH;
  private int label;
  private boolean marker;
  private boolean roleFollows;

  SentenceReader(CharSequence text, KnownNames names, Consumer<Sentence> sink) {
    this.text = text;
    this.names = names;
    this.sink = sink;
  }

  /** Hands every sentence on, in their order. */
  void read() {
    TextCursor cursor = Tokenizers.words().open(text);
    int last = 0;
    while (cursor.next()) {
      boolean pause = readGap(last, cursor.start());
      if (words.size() >= LONGEST) {
        finish(Opening.SENTENCE, false);
      }
      splitter.split(text, cursor.start(), cursor.end(), pause, words);
      last = cursor.end();
      readMarker(last);
    }
    readGap(last, text.length());
    finish(Opening.SENTENCE, false);
  }

  /** Looks at what stands between two words, ends the sentence where it says so, and returns whether it is a pause. */
  private boolean readGap(int from, int to) {
    boolean pause = false;
    boolean parted = false;
    int lines = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (ENDS.indexOf(c) >= 0 || (c == '.' && (i + 1 == text.length() || endsWith(i + 1)))) {
        finish(Opening.SENTENCE, c == '?' || c == '\uFF1F' || c == '\u061F');
      } else if (isPause(c, i)) {
        label = label == 0 && isColon(c) && words.size() <= LONGEST_LABEL && !parted ? words.size() : label;
        label = label == 0 && i == from && isBracketed(c) ? words.size() : label;
        parted |= ")\uFF09".indexOf(c) < 0;
        pause = true;
      } else if (c == '/' && isPrompt(i + 1)) {
        finish(Opening.LINE, false);
      } else if (c == '/' || c == '\\') {
        pause |= i > from && i + 1 < to;
      } else if (c == '>' && i == from && isUnbroken(i) && !follows('<', words.get(0)) && !follows('/', words.get(0))) {
        label = words.size();
        pause = true;
      }
    }
    if (lines > 0 && (lines > 1 || to >= text.length() || !isLower(text.charAt(to)))) {
      finish(lines > 1 ? Opening.PARAGRAPH : Opening.LINE, false);
      opening = lines > 1 ? Opening.PARAGRAPH : Opening.LINE;
    }
    return pause;
  }

  /** Returns whether one word and a {@code >} stand at a place, as in {@code bot> hello}. */
  private boolean isPrompt(int place) {
    int i = place;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    int start = i;
    while (i < text.length() && i < start + LONGEST_PROMPT && text.charAt(i) > ' ' && text.charAt(i) != '>') {
      i++;
    }
    return i > start && i < text.length() && start > place && text.charAt(i) == '>';
  }

  /** Returns whether the words of the sentence so far are one without spaces that ends at a place. */
  private boolean isUnbroken(int end) {
    if (words.isEmpty() || words.size() > LONGEST_LABEL || end - words.get(0).start() > LONGEST_PROMPT) {
      return false;
    }
    for (int i = words.get(0).start(); i < end; i++) {
      if (text.charAt(i) <= ' ') {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a bracket closes one that the sentence begins with, as in {@code [User] hello}. */
  private boolean isBracketed(char closer) {
    return (closer == ']' || closer == '\u3011') && !words.isEmpty() && words.size() <= LONGEST_LABEL
        && follows(closer == ']' ? '[' : '\u3010', words.get(0));
  }

  private boolean follows(char mark, Word word) {
    return word.start() > 0 && text.charAt(word.start() - 1) == mark;
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '\uFF1A';
  }

  private boolean isPause(char c, int place) {
    if (c != '-') {
      return PAUSES.indexOf(c) >= 0;
    }
    return place > 0 && (text.charAt(place - 1) == ' ' || text.charAt(place - 1) == '-');
  }

  private boolean endsWith(int place) {
    char c = text.charAt(place);
    return c <= ' ' || "\"')*_]\u201D\u00BB".indexOf(c) >= 0 || c >= 0x600;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Ends the sentence behind a marker of a turn, as {@code <|user|>}, {@code <|im_start|>user} and {@code [INST]}. */
  private void readMarker(int end) {
    if (words.isEmpty()) {
      return;
    }
    Word word = words.get(words.size() - 1);
    boolean bars = startsAt("|>", end);
    if (bars && (word.text().equals("im_start") || word.text().equals("start_header_id"))) {
      roleFollows = true;
      words.clear();
    } else if (roleFollows || (bars && word.start() > 1 && text.charAt(word.start() - 1) == '|')) {
      mark(word);
    } else if (word.text().equals("inst") && startsAt("]", end) && word.start() > 0) {
      boolean closing = text.charAt(word.start() - 1) == '/';
      mark(new Word(closing ? "assistant" : "user", "", word.start(), word.end(), false, false, false));
    }
  }

  private void mark(Word role) {
    words.remove(words.size() - 1);
    finish(Opening.LINE, false);
    words.add(role);
    label = 1;
    marker = true;
    roleFollows = false;
    finish(Opening.LINE, false);
  }

  private boolean startsAt(String mark, int place) {
    return place + mark.length() <= text.length()
        && text.subSequence(place, place + mark.length()).toString().equals(mark);
  }

  private void finish(Opening next, boolean question) {
    if (!words.isEmpty()) {
      sink.accept(new Sentence(words, mentions(), opening, label, marker, question));
      words = new ArrayList<>();
      opening = next;
    }
    label = 0;
    marker = false;
  }

  private List<@Nullable Mention> mentions() {
    List<@Nullable Mention> mentions = new ArrayList<>(words.size());
    while (mentions.size() < words.size()) {
      Mention mention = names.at(words, mentions.size());
      mentions.add(mention);
      while (mention != null && mentions.size() < mention.to()) {
        mentions.add(null);
      }
    }
    dropWeak(mentions);
    return mentions;
  }

  /** Takes away names that are common words unless the sentence speaks of a model besides. */
  private void dropWeak(List<@Nullable Mention> mentions) {
    boolean supported = false;
    boolean weak = false;
    for (Mention mention : mentions) {
      weak |= mention != null && mention.weak();
      supported |= mention != null && !mention.weak();
    }
    if (weak && !supported && !speaksOfModel()) {
      mentions.replaceAll(mention -> null);
    }
  }

  private boolean speaksOfModel() {
    for (Word word : words) {
      if (KIND.isWord(word.text()) || KIND.isWord(word.bare())) {
        return true;
      }
    }
    return false;
  }
}
