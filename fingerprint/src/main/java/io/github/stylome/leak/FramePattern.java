package io.github.stylome.leak;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words in which a text speaks of itself, as a row of elements. Matching takes time in proportion to the elements and to
 * the words within {@link #REACH} of the first, whatever the words are: what has failed at a place is not tried again.
 *
 * @param frame what kind of words they are
 * @param elements in their order
 * @param first what the sentence must have somewhere, null if nothing
 * @param without what the sentence must not have anywhere, null if nothing
 * @param id a number that tells it from others, by its line: to change that line voids the weight learnt of it
 */
record FramePattern(
    LeakFrame frame, List<Element> elements, @Nullable Phrases first, @Nullable Phrases without, int id) {
  static final int REACH = 64;

  /** One of the things that a pattern consists of. */
  enum Kind {
    /** One of some phrases; at most so many times, at least so many. */
    PHRASE,
    /** Up to so many words, none of which begins one of some phrases. */
    GAP,
    /** The name of a model or a maker, of a maker, of a maker that makes little but models, of a model. */
    NAME, MAKER, LAB, MODEL,
    /** A pause may, or must, stand here. */
    PAUSE_ALLOWED, PAUSE,
    /** The sentence begins here, or what follows its label. */
    START,
    /** One of some phrases, or a pause or the end, follows; or none of them does. */
    AHEAD, NOT_AHEAD,
    /** One of some phrases, or a pause or the beginning, stands before. */
    BEHIND;

    boolean isName() {
      return this == NAME || this == MAKER || this == LAB || this == MODEL;
    }
  }

  /**
   * An element.
   *
   * @param kind which
   * @param phrases what it may be, or what a gap must not have; null where none are needed
   * @param least how many times at least
   * @param most how many times at most, or how many words
   * @param pauses whether pauses may stand in a gap
   * @param negates whether it makes a claim a denial
   */
  record Element(Kind kind, @Nullable Phrases phrases, int least, int most, boolean pauses, boolean negates) {}

  /**
   * A match.
   *
   * @param pattern of what
   * @param from the first word
   * @param to behind the last
   * @param mentions the names that the pattern asks for
   * @param negated whether it is denied
   */
  record Match(FramePattern pattern, int from, int to, List<Mention> mentions, boolean negated) {}

  /** Returns whether the sentence has what it must have somewhere, and not what it must not. */
  boolean suits(Sentence sentence) {
    return (first == null || first.within(sentence, 0, sentence.size()))
        && (without == null || !without.within(sentence, 0, sentence.size()));
  }

  /** Returns the match that begins at a word of a sentence that suits, null if there is none. */
  @Nullable Match at(Sentence sentence, int from) {
    Element opening = elements.get(0);
    if (opening.kind() == Kind.PHRASE && opening.least() > 0 && !requireNonNull(opening.phrases()).at(sentence, from)) {
      return null;
    }
    if ((opening.kind() == Kind.START && from != 0 && from != sentence.label())
        || (opening.kind().isName() && (from >= sentence.size() || sentence.mention(from) == null))) {
      return null;
    }
    return new Attempt(this, sentence, from).run();
  }

  private static final class Attempt {
    private final FramePattern pattern;
    private final Sentence sentence;
    private final int from;
    private final BitSet failed = new BitSet();
    private final ArrayDeque<Mention> named = new ArrayDeque<>();
    private boolean negated;
    private int end;

    Attempt(FramePattern pattern, Sentence sentence, int from) {
      this.pattern = pattern;
      this.sentence = sentence;
      this.from = from;
    }

    @Nullable Match run() {
      return fits(0, 0, from, true) ? new Match(pattern, from, end, List.copyOf(named), negated) : null;
    }

    /** Whether the elements from one on, of which so many repetitions are done, fit the words from a place on. */
    private boolean fits(int index, int done, int at, boolean pauseAllowed) {
      if (index == pattern.elements().size()) {
        end = at;
        return true;
      }
      if (at - from > REACH) {
        return false;
      }
      int state = (((index * 32 + done) * (REACH + 1)) + at - from) * 2 + (pauseAllowed ? 1 : 0);
      if (failed.get(state)) {
        return false;
      }
      boolean fits = fitsElement(pattern.elements().get(index), index, done, at, pauseAllowed);
      if (!fits) {
        failed.set(state);
      }
      return fits;
    }

    private boolean fitsElement(Element element, int index, int done, int at, boolean pauseAllowed) {
      return switch (element.kind()) {
        case PAUSE_ALLOWED -> fits(index + 1, 0, at, true);
        case PAUSE -> sentence.pauseBefore(at) && fits(index + 1, 0, at, true);
        case START -> (at == 0 || at == sentence.label()) && fits(index + 1, 0, at, true);
        case AHEAD -> (sentence.pauseBefore(at) || sentence.word(at).isJoined() || phrases(element).at(sentence, at)
            || standsAlone(at))
            && fits(index + 1, 0, at, pauseAllowed);
        case BEHIND -> (at == 0 || sentence.pauseBefore(at) || phrases(element).endsAt(sentence, at))
            && fits(index + 1, 0, at, true);
        case NOT_AHEAD -> !phrases(element).at(sentence, at) && fits(index + 1, 0, at, pauseAllowed);
        case NAME, MAKER, LAB, MODEL -> fitsName(element.kind(), index, at, pauseAllowed);
        case GAP -> fitsGap(element, index, done, at, pauseAllowed);
        case PHRASE -> fitsPhrase(element, index, done, at, pauseAllowed);
      };
    }

    /**
     * Whether a name has just been read that can be but what it is, as the name of a model is or one that the words of
     * the frame tell, and what follows is not what it owns.
     */
    private boolean standsAlone(int at) {
      Mention last = named.peekLast();
      boolean telling = pattern.frame() != LeakFrame.IDENTITY && pattern.frame() != LeakFrame.NAME;
      boolean distinct = last != null && last.name().isModel() && !last.common();
      return last != null && last.to() == at && (distinct || (telling && !isIdeograph(at)))
          && !Rules.OWNED.at(sentence, at);
    }

    private boolean isIdeograph(int at) {
      return at < sentence.size() && sentence.word(at).isIdeograph();
    }

    private static Phrases phrases(Element element) {
      return requireNonNull(element.phrases());
    }

    private boolean fitsName(Kind kind, int index, int at, boolean pauseAllowed) {
      Mention mention = at < sentence.size() ? sentence.mention(at) : null;
      if (mention == null || (!pauseAllowed && sentence.pauseBefore(at))
          || ((kind == Kind.MAKER || kind == Kind.LAB) && !mention.name().mayMake())
          || (kind == Kind.LAB && mention.name().isFirm())
          || (kind == Kind.MODEL && !mention.name().isModel())) {
        return false;
      }
      named.addLast(mention);
      if (fits(index + 1, 0, mention.to(), false)) {
        return true;
      }
      named.removeLast();
      return false;
    }

    private boolean fitsGap(Element element, int index, int done, int at, boolean pauseAllowed) {
      if (fits(index + 1, 0, at, pauseAllowed || element.pauses())) {
        return true;
      }
      return done < element.most() && at < sentence.size()
          && (element.pauses() || pauseAllowed || !sentence.pauseBefore(at))
          && !phrases(element).at(sentence, at)
          && fits(index, done + 1, at + 1, element.pauses());
    }

    private boolean fitsPhrase(Element element, int index, int done, int at, boolean pauseAllowed) {
      if (done < element.most() && (pauseAllowed || !sentence.pauseBefore(at))) {
        for (int length : phrases(element).lengthsAt(sentence, at)) {
          if (fits(index, done + 1, at + length, false)) {
            negated |= element.negates();
            return true;
          }
        }
      }
      return done >= element.least() && fits(index + 1, 0, at, pauseAllowed);
    }
  }
}
