package io.github.stylome.fuzz;

import io.github.stylome.language.LanguageGuess;
import io.github.stylome.language.Script;
import io.github.stylome.language.ScriptShares;
import java.util.List;

/** Every text has scores and shares that are shares. */
public final class LanguageGuessTarget {
  /** What adding some dozens of shares may lose. */
  private static final double ROUNDING = 1e-9;

  private LanguageGuessTarget() {}

  /** Guesses the language of a text and of its beginning. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzInput input = new FuzzInput(data);
    int maxChars = 1 + input.choice(256);
    String text = input.text();
    check(LanguageGuess.of(text), text);
    String beginning = text.substring(0, Math.min(maxChars, text.length()));
    LanguageGuess guess = LanguageGuess.of(text, maxChars);
    check(guess, beginning);
    Claims.equal(LanguageGuess.of(beginning).toString(), guess.toString(), "the guess from the beginning");
  }

  private static void check(LanguageGuess guess, String text) {
    double sum = 0;
    double before = 1;
    for (LanguageGuess.Candidate candidate : guess.ranking()) {
      double most = before;
      Claims.holds(candidate.score() >= 0 && candidate.score() <= most, () -> guess + " is no ranking");
      before = candidate.score();
      sum += candidate.score();
    }
    Claims.holds(sum <= 1 + ROUNDING, () -> guess + " adds up to more than 1");
    guess.best().ifPresent(best ->
        Claims.holds(guess.ranking().get(0).language() == best, () -> "the best of " + guess + " is not the first"));
    Claims.equal(guess.ranking().size(), (int) guess.ranking().stream().map(LanguageGuess.Candidate::language)
        .distinct().count(), "the number of languages");
    check(guess.scripts(), text);
  }

  private static void check(ScriptShares shares, String text) {
    long counted = text.codePoints().filter(codePoint -> Script.of(codePoint).isSpecific()).count();
    Claims.equal(counted, shares.counted(), "the code points of a script of their own");
    List<Script> ranking = shares.ranking();
    Claims.equal(ranking.stream().findFirst(), shares.dominant(), "the dominant script");
    double sum = 0;
    double before = 1;
    for (Script script : ranking) {
      double share = shares.share(script);
      double most = before;
      Claims.holds(share > 0 && share <= most, () -> ranking + " is no ranking");
      before = share;
      sum += share;
    }
    double total = sum;
    Claims.holds(Math.abs(total - (counted == 0 ? 0 : 1)) < ROUNDING, () -> "the shares add up to " + total);
  }
}
