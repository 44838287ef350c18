package io.github.stylome.leak;

import io.github.stylome.leak.FramePattern.Match;
import io.github.stylome.leak.Sentence.Opening;
import io.github.stylome.text.TextSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a text says of itself which language model it is or who made it, in English, Chinese and Arabic, and where
 * it names one otherwise.
 *
 * <p>A text is read sentence by sentence. One that has a {@linkplain KnownNames known name} is compared with patterns of
 * self-reference; what a match means is told by negations, quotation marks, verbs of saying, suppositions and turns
 * around it. Names in no such pattern are spoken about, unless {@linkplain Evidence all the words} of their sentence tell
 * that they are the speaker's own; and a match is no claim if these tell so, but in a brief sentence.
 *
 * <p>Linear in the length of the text. Memory beside the text: that of a sentence and of what is found. Immutable and
 * safe to share between threads.
 */
public final class LeakScanner {
  /** From what probability on a name in a sentence is the speaker's own. */
  private static final double OWN = 0.8;
  /** The same where no pattern finds a claim and all names are common words or people's, of which old books are full. */
  private static final double COMMON_OWN = 0.9;
  /** The same where a pattern's words have a kind of model, or are hardly more than a model's name: "I am ChatGPT". */
  private static final double FIRM_OWN = 0.3;

  /** What all the words may take for a claim although a pattern does not. */
  private static final Set<Polarity> TAKEN_BACK = Set.of(Polarity.DENIAL, Polarity.HYPOTHETICAL, Polarity.ABOUT);

  /** Several are hardly one model. */
  private static final Phrases SEVERAL = Rules.STANDARD.list("SEVERAL");

  /** Of words that are hardly more than a name. */
  private static final int PLAIN = 4;
  /** So many words beside names tell whose they are, if none is personal. */
  private static final int TELLING = 4;
  /** In a sentence of so few words the patterns know all that can take a claim back. */
  private static final int BRIEF = 5;
  /** The same where every ideograph is a word. */
  private static final int BRIEF_IN_IDEOGRAPHS = 8;
  /** The same where it says what the speaker is not. */
  private static final int BRIEF_CONTRAST = 12;
  /** The same where it names a model and who made that: "I'm Claude, made by Anthropic". */
  private static final int BRIEF_WITH_MAKER = 8;
  /** And that in ideographs. */
  private static final int BRIEF_WITH_MAKER_IN_IDEOGRAPHS = 14;

  private final KnownNames names;
  private final Evidence evidence;

  private LeakScanner(KnownNames names, Evidence evidence) {
    this.names = names;
    this.evidence = evidence;
  }

  /** Returns the scanner for the names that come with the library. */
  public static LeakScanner standard() {
    return of(KnownNames.standard());
  }

  /** Returns the scanner for these names. */
  public static LeakScanner of(KnownNames names) {
    return new LeakScanner(names, Evidence.standard());
  }

  /** Returns the scanner for the names that come with the library which goes by patterns alone. */
  static LeakScanner ofPatterns() {
    return new LeakScanner(KnownNames.standard(), Evidence.NONE);
  }

  /**
   * Returns all places where the text names a model or a maker, of every {@link Polarity}, in their order. None in an
   * empty text. Offsets are chars of the text as it is.
   */
  public List<IdentityLeak> scan(CharSequence text) {
    Scan scan = new Scan(text, evidence, null);
    new SentenceReader(text, names, scan::add).read();
    return List.copyOf(scan.found);
  }

  /** Hands on the terms of each sentence with a name, those of what the rules say of it only if these are to count. */
  void weigh(CharSequence text, boolean withRules, Terms sink) {
    Scan scan = new Scan(text, Evidence.NONE, (before, sentence, rules, claimed) ->
        sink.add(EvidenceTerms.of(before, sentence, withRules ? rules : List.of()), claimed));
    new SentenceReader(text, names, scan::add).read();
  }

  /** Takes the terms of a sentence with a name, and whether a pattern finds a claim in it. */
  interface Terms {
    void add(int[] terms, boolean claimed);
  }

  /** Is told what is weighed of a sentence with a name. */
  private interface Weighing {
    void add(@Nullable Sentence before, Sentence sentence, List<String> rules, boolean claimed);
  }

  /** Returns the places where the text claims to be a model or to come from a maker, in their order. */
  public List<IdentityLeak> leaks(CharSequence text) {
    return scan(text).stream().filter(IdentityLeak::isLeak).toList();
  }

  private static final class Scan {
    private final Surroundings surroundings;
    private final Evidence evidence;
    private final Speaker speaker = new Speaker();
    private final Exchange exchange = new Exchange();
    private final List<IdentityLeak> found = new ArrayList<>();
    /** The place of a name given as on a card of which is not known yet whose it is; -1 if there is none. */
    private int card = -1;
    /** From where on what was found is of the sentence before. */
    private int before;
    /** From where on what was found is of a turn by nobody known, which a paragraph ends; -1 if there is none. */
    private int stranger = -1;
    /** Whether a name in the last sentence that no pattern has in a claim is the speaker's. */
    private boolean isOwn;
    private @Nullable Sentence previous;
    /** Whether the last sentence says that who speaks is a person. */
    private boolean isPerson;
    private final @Nullable Weighing weighing;

    Scan(CharSequence text, Evidence evidence, @Nullable Weighing weighing) {
      this.surroundings = new Surroundings(text);
      this.evidence = evidence;
      this.weighing = weighing;
    }

    void add(Sentence sentence) {
      speaker.hear(sentence);
      exchange.hear(sentence);
      if (card >= 0 && exchange.isSpeaking()) {
        found.set(card, found.get(card).as(Polarity.CLAIM));
        card = -1;
      } else if (sentence.opening() == Opening.PARAGRAPH) {
        card = -1;
      }
      int from = found.size();
      if (speaker.isModelsLabel() && stranger >= 0) {
        replace(stranger, Polarity.CLAIM, Polarity.USER_TURN);
      }
      if (speaker.isStrangersLabel()) {
        stranger = from;
      } else if (speaker.isModelsLabel() || sentence.opening() == Opening.PARAGRAPH) {
        stranger = -1;
      }
      if (before < from && Exchange.takesBack(sentence)) {
        replace(before, Polarity.CLAIM, Polarity.DENIAL);
      }
      boolean wasPerson = isPerson && sentence.opening() != Opening.PARAGRAPH;
      isPerson = Exchange.isOfAPerson(sentence);
      if (isPerson && previous != null && sentence.opening() != Opening.PARAGRAPH && namesPeople(previous)) {
        replace(before, Polarity.CLAIM, Polarity.ABOUT);
      }
      if (sentence.hasMention()) {
        addNamed(sentence);
      } else {
        link(sentence);
      }
      if (wasPerson && namesPeople(sentence)) {
        replace(from, Polarity.CLAIM, Polarity.ABOUT);
      }
      before = from;
      previous = sentence;
    }

    /** Makes whom the sentence before names the speaker's maker, if this one says so: "Ask Anthropic. They made me." */
    private void link(Sentence sentence) {
      if (previous == null || before >= found.size() || Meaning.isOfALife(previous) || !endsInALab(previous)) {
        return;
      }
      Match match = Exchange.link(sentence);
      int last = found.size() - 1;
      if (match != null && found.get(last).model().isEmpty() && polarity(sentence, match, quoted(sentence)) == Polarity.CLAIM) {
        replace(last, Polarity.ABOUT, Polarity.CLAIM);
      }
    }

    /** Returns whether the last name in a sentence is of a maker that does little else, and so employs few. */
    private static boolean endsInALab(Sentence sentence) {
      for (int i = sentence.size() - 1; i >= 0; i--) {
        Mention mention = sentence.mention(i);
        if (mention != null) {
          return !mention.name().isModel() && !mention.name().isFirm();
        }
      }
      return false;
    }

    /** Returns whether all names in a sentence may be those of people as well. */
    private static boolean namesPeople(Sentence sentence) {
      for (Mention mention : sentence.mentions()) {
        if (mention != null && !mention.common()) {
          return false;
        }
      }
      return true;
    }

    private void replace(int from, Polarity polarity, Polarity by) {
      for (int i = from; i < found.size(); i++) {
        if (found.get(i).polarity() == polarity) {
          found.set(i, found.get(i).as(by));
        }
      }
    }

    private void addNamed(Sentence sentence) {
      BitSet quoted = quoted(sentence);
      List<Match> matches = matches(sentence, exchange.isAnswering());
      List<Polarity> meanings = new ArrayList<>();
      matches.forEach(match -> meanings.add(polarity(sentence, match, quoted)));
      weigh(sentence, matches, meanings, probability(sentence, matches, meanings));
      List<IdentityLeak> inSentence = new ArrayList<>();
      BitSet used = new BitSet();
      for (int i = 0; i < matches.size(); i++) {
        used.set(matches.get(i).from(), matches.get(i).to());
        inSentence.add(leak(sentence, matches.get(i), meanings.get(i)));
      }
      boolean own = !meanings.contains(Polarity.CLAIM) && isOwn;
      for (Mention mention : sentence.mentions()) {
        if (mention != null && !used.get(mention.from())) {
          boolean isClaim = own && !quoted.get(mention.from()) && !Meaning.hasSurname(sentence, mention);
          inSentence.add(mention(sentence, mention, isClaim));
          own &= !isClaim;
        }
      }
      inSentence.sort(Comparator.comparingInt(leak -> leak.span().start()));
      if (inSentence.get(0).polarity() == Polarity.ABOUT && Exchange.isCard(sentence)) {
        card = found.size();
      }
      found.addAll(inSentence);
    }

    /** Lets all the words have the last word: a claim by a pattern may be none, and what it takes for none be one. */
    private void weigh(Sentence sentence, List<Match> matches, List<Polarity> meanings, double probability) {
      isOwn = false;
      if (evidence == Evidence.NONE) {
        return;
      }
      for (int i = 0; i < meanings.size(); i++) {
        Match match = matches.get(i);
        double stands = Meaning.namesAKind(sentence, match) || isPlain(match) ? FIRM_OWN : OWN;
        if (meanings.get(i) == Polarity.CLAIM && probability < stands && !isBrief(sentence, match, meanings.subList(0, i))) {
          meanings.set(i, Polarity.ABOUT);
        }
      }
      isOwn = !meanings.contains(Polarity.CLAIM) && probability >= (hasOnlyCommonNames(sentence) ? COMMON_OWN : OWN)
          && tells(sentence) && !speaker.isUser() && !speaker.isOther();
      for (int i = 0; i < meanings.size() && isOwn; i++) {
        if (TAKEN_BACK.contains(meanings.get(i))) {
          meanings.set(i, Polarity.CLAIM);
          isOwn = false;
        }
      }
    }

    /** Returns whether a match is hardly more than the name of a model that nobody else bears: "I am ChatGPT". */
    private static boolean isPlain(Match match) {
      return match.to() - match.from() <= PLAIN && !match.mentions().isEmpty()
          && match.mentions().stream().allMatch(mention -> mention.name().isModel() && !mention.common());
    }

    /** Returns whether a sentence says which model the speaker is or who made it, and has no words for anything else. */
    private static boolean isBrief(Sentence sentence, Match match, List<Polarity> before) {
      int size = sentence.size();
      boolean negated = size <= BRIEF_CONTRAST && RuleTerms.hasNegation(sentence);
      return switch (match.pattern().frame()) {
        case IDENTITY -> (size <= (negated ? BRIEF_CONTRAST : BRIEF) && !match.mentions().isEmpty()
            && match.mentions().stream().allMatch(mention -> mention.name().isModel()))
            || (!negated && namesItsMaker(sentence, match));
        case MAKER -> negated
            ? before.contains(Polarity.DENIAL)
            : (size <= (sentence.word(size - 1).isIdeograph() ? BRIEF_IN_IDEOGRAPHS : BRIEF)
                || namesItsMaker(sentence, match)) && !SEVERAL.within(sentence, 0, size);
        default -> false;
      };
    }

    /** Returns whether a sentence names a model and who made that, nothing of another maker, and says hardly more. */
    private static boolean namesItsMaker(Sentence sentence, Match match) {
      int size = sentence.size();
      if (size > (sentence.word(size - 1).isIdeograph() ? BRIEF_WITH_MAKER_IN_IDEOGRAPHS : BRIEF_WITH_MAKER)) {
        return false;
      }
      List<Mention> named = sentence.mentions().stream().filter(Objects::nonNull).distinct().toList();
      return named.stream().map(mention -> mention.name().maker()).distinct().count() == 1
          && named.stream().anyMatch(mention -> !mention.name().isModel())
          && named.stream().anyMatch(mention -> mention.name().isModel()
              && mention.from() >= match.from() && mention.to() <= match.to());
    }

    /** Returns which words of a sentence are somebody else's. */
    private BitSet quoted(Sentence sentence) {
      BitSet quoted = new BitSet();
      for (int i = 0; i < sentence.size(); i++) {
        quoted.set(i, surroundings.covers(sentence.word(i).start()));
      }
      return quoted;
    }

    /** Returns whether a sentence has words enough to tell whose a name in it is, as an item of a list has not. */
    private static boolean tells(Sentence sentence) {
      return Meaning.isPersonal(sentence)
          || IntStream.range(0, sentence.size()).filter(i -> sentence.mention(i) == null).count() >= TELLING;
    }

    private static boolean hasOnlyCommonNames(Sentence sentence) {
      for (Mention mention : sentence.mentions()) {
        if (mention != null && !mention.common()) {
          return false;
        }
      }
      return true;
    }

    private double probability(Sentence sentence, List<Match> matches, List<Polarity> meanings) {
      boolean apart = sentence.opening() == Opening.PARAGRAPH || previous == null || previous.hasMention();
      Sentence context = apart ? null : previous;
      List<String> rules = RuleTerms.of(sentence, matches, meanings);
      if (weighing != null) {
        weighing.add(context, sentence, rules, meanings.contains(Polarity.CLAIM));
      }
      return evidence == Evidence.NONE ? 0.5 : evidence.probability(EvidenceTerms.of(context, sentence, rules));
    }

    private Polarity polarity(Sentence sentence, Match match, BitSet quoted) {
      if (speaker.isUser()) {
        return Polarity.USER_TURN;
      } else if (speaker.isOther() || quoted.get(match.from())
          || surroundings.isAlternative(sentence.word(match.to() - 1).end())
          || match.mentions().stream().anyMatch(name -> surroundings.isTitle(sentence.word(name.from()).start()))) {
        return Polarity.QUOTATION;
      }
      return Meaning.of(sentence, match);
    }

    private IdentityLeak mention(Sentence sentence, Mention mention, boolean own) {
      Polarity polarity = speaker.isUser() ? Polarity.USER_TURN : own ? Polarity.CLAIM : Polarity.ABOUT;
      return new IdentityLeak(Optional.ofNullable(mention.name().maker()), Optional.ofNullable(mention.name().model()),
          polarity, LeakFrame.MENTION, span(sentence, mention.from(), mention.to()));
    }

    private static IdentityLeak leak(Sentence sentence, Match match, Polarity polarity) {
      KnownName maker = null;
      KnownName model = match.mentions().stream().map(Mention::name).filter(KnownName::isModel).findFirst().orElse(null);
      for (int i = match.from(); i < match.to(); i++) {
        Mention mention = sentence.mention(i);
        if (mention != null && mention.name().isModel()) {
          model = model == null ? mention.name() : model;
        } else if (mention != null) {
          maker = mention.name();
        }
      }
      KnownName owner = maker == null ? model : maker;
      return new IdentityLeak(Optional.ofNullable(owner).map(KnownName::maker),
          Optional.ofNullable(model).map(KnownName::model), polarity, match.pattern().frame(),
          span(sentence, match.from(), match.to()));
    }

    private static TextSpan span(Sentence sentence, int from, int to) {
      return new TextSpan(sentence.word(from).start(), sentence.word(to - 1).end());
    }
  }

  /** Returns the matches in a sentence, none of which begins in another; of those at a word, the longest. */
  private static List<Match> matches(Sentence sentence, boolean answering) {
    List<FramePattern> patterns = new ArrayList<>();
    Rules.STANDARD.patterns().stream().filter(pattern -> pattern.suits(sentence)).forEach(patterns::add);
    if (answering) {
      patterns.addAll(Rules.STANDARD.answers());
    }
    List<Match> matches = new ArrayList<>();
    int from = 0;
    while (from < sentence.size()) {
      Match match = longest(patterns, sentence, from);
      if (match == null) {
        from++;
        continue;
      }
      Match whole = extended(sentence, match);
      matches.add(whole);
      Match instead = match.negated() ? longest(Rules.STANDARD.contrasts(), sentence, match.to()) : null;
      if (instead != null) {
        matches.add(extended(sentence, instead));
      }
      from = instead == null ? whole.to() : instead.to();
    }
    return matches;
  }

  private static Match extended(Sentence sentence, Match match) {
    Match tail = longest(Rules.STANDARD.tails(), sentence, match.to());
    if (tail == null || tail.negated()) {
      return match;
    }
    List<Mention> mentions = new ArrayList<>(match.mentions());
    mentions.addAll(tail.mentions());
    return new Match(match.pattern(), match.from(), tail.to(), mentions, match.negated());
  }

  private static @Nullable Match longest(List<FramePattern> patterns, Sentence sentence, int from) {
    Match longest = null;
    for (FramePattern pattern : patterns) {
      Match match = pattern.at(sentence, from);
      if (match != null && (longest == null || match.to() > longest.to()
          || (match.to() == longest.to() && match.negated() && !longest.negated()))) {
        longest = match;
      }
    }
    return longest;
  }
}
