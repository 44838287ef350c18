package io.github.stylome.reasoning;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Whether a model thinks like the one that it answers like: which candidate its traces are nearest to, which its answers
 * are nearest to, and whether the two are one or differ, beyond chance.
 *
 * <p>Near is what is hard to tell apart, at equal length, by models that learnt from other prompts. Prompts are drawn
 * anew for traces and answers together. The two kinds differ beyond chance if the traces are surely nearer to their own
 * candidate than to that of the answers, <em>and</em> the answers the other way round; they are alike beyond chance if
 * both are surely nearer to one candidate than to the next. Both are corrected for the number of candidates. How sure is
 * told by halves of the prompts, from which all is learnt anew. That is a claim about what texts are like. It does not establish that one model was distilled from
 * another, and a source that is not among the candidates cannot be found.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param suspect the label
 * @param byThought the candidates by their traces, the nearest first
 * @param byAnswer the same candidates by their answers
 * @param p how sure that is: the greater of the shares of halves in which the traces are not nearer to their candidate,
 *     or the answers to theirs, times the number of other candidates, in (0, 1]
 * @param verdict what is concluded
 * @param reason the verdict in a sentence, with the numbers it rests on
 * @param leftOut the labels that share too few prompts with the suspect, in traces or in answers
 * @param seed of folds and draws
 */
public record ThoughtAndAnswer(
    String suspect,
    List<SourceCandidate> byThought,
    List<SourceCandidate> byAnswer,
    double p,
    SourceVerdict verdict,
    String reason,
    List<String> leftOut,
    long seed) {
  /** Copies the lists. */
  public ThoughtAndAnswer {
    byThought = ImmutableList.copyOf(byThought);
    byAnswer = ImmutableList.copyOf(byAnswer);
    leftOut = ImmutableList.copyOf(leftOut);
  }

  /**
   * Compares a suspect with all other models. The same texts and settings give the same bits, on any number of threads.
   *
   * @param traces of all models, with labels, prompts as groups
   * @param answers of the same models, to the same prompts
   * @throws IllegalArgumentException if a text has no label, or the suspect has no traces or no answers
   */
  public static ThoughtAndAnswer of(
      String suspect, Corpus traces, Corpus answers, TraceSettings settings, Workers workers) {
    Map<String, TraceTexts> thoughts = TraceTexts.of(traces);
    Map<String, TraceTexts> said = TraceTexts.of(answers);
    Preconditions.checkArgument(thoughts.containsKey(suspect), "there is no trace of the suspect \"%s\"", suspect);
    Preconditions.checkArgument(said.containsKey(suspect), "there is no answer of the suspect \"%s\"", suspect);
    List<String> candidates = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (String label : thoughts.keySet()) {
      if (!label.equals(suspect)) {
        boolean enough = sharesEnough(thoughts, suspect, label) && sharesEnough(said, suspect, label);
        (enough ? candidates : leftOut).add(label);
      }
    }
    if (candidates.size() < 2) {
      return new ThoughtAndAnswer(suspect, List.of(), List.of(), 1, SourceVerdict.CANNOT_TELL,
          "two candidates or more must share " + PairTrial.LEAST_PROMPTS + " prompts with the suspect, and "
              + candidates.size() + " do", leftOut, settings.seed());
    }
    List<String> prompts = prompts(model(thoughts, suspect), model(said, suspect));
    SplittableRandom random = new SplittableRandom(settings.seed());
    List<Map<String, Integer>> draws = draws(prompts, settings, random);
    List<Set<String>> halves = halves(prompts, settings, random);
    return conclude(suspect, ranking(thoughts, suspect, candidates, settings, draws, halves, workers),
        ranking(said, suspect, candidates, settings, draws, halves, workers), leftOut, settings);
  }

  private static boolean sharesEnough(Map<String, TraceTexts> models, String suspect, String label) {
    TraceTexts other = models.get(label);
    TraceTexts own = models.get(suspect);
    return own != null && other != null && own.sharedPrompts(other).size() >= PairTrial.LEAST_PROMPTS;
  }

  private static SourceRanking ranking(Map<String, TraceTexts> models, String suspect, List<String> candidates,
      TraceSettings settings, List<Map<String, Integer>> draws, List<Set<String>> halves, Workers workers) {
    List<TraceTexts> others = candidates.stream().map(label -> model(models, label)).toList();
    return SourceRanking.of(model(models, suspect), others, settings, draws, halves, workers);
  }

  private static TraceTexts model(Map<String, TraceTexts> models, String label) {
    return requireNonNull(models.get(label), label);
  }

  private static List<String> prompts(TraceTexts thoughts, TraceTexts said) {
    TreeSet<String> prompts = new TreeSet<>(thoughts.byPrompt().keySet());
    prompts.addAll(said.byPrompt().keySet());
    return List.copyOf(prompts);
  }

  private static List<Map<String, Integer>> draws(
      List<String> order, TraceSettings settings, SplittableRandom random) {
    List<Map<String, Integer>> draws = new ArrayList<>();
    for (int resample = 0; resample < settings.resamples(); resample++) {
      Map<String, Integer> draw = new HashMap<>();
      for (int i = 0; i < order.size(); i++) {
        draw.merge(order.get(random.nextInt(order.size())), 1, Integer::sum);
      }
      draws.add(draw);
    }
    return draws;
  }

  private static List<Set<String>> halves(List<String> prompts, TraceSettings settings, SplittableRandom random) {
    List<Set<String>> halves = new ArrayList<>();
    for (int resample = 0; resample < settings.resamples(); resample++) {
      Set<String> half = new HashSet<>();
      IntStream.of(Shuffle.of(prompts.size(), random)).limit((prompts.size() + 1) / 2).mapToObj(prompts::get)
          .forEach(half::add);
      halves.add(half);
    }
    return halves;
  }

  private static ThoughtAndAnswer conclude(String suspect, SourceRanking thoughts, SourceRanking said,
      List<String> leftOut, TraceSettings settings) {
    List<SourceCandidate> byThought = thoughts.ranking();
    List<SourceCandidate> byAnswer = said.ranking();
    SourceCandidate thought = byThought.get(0);
    SourceCandidate answer = byAnswer.get(0);
    boolean same = thought.label().equals(answer.label());
    // Of one candidate, that it is nearer than the next; of two, that each is nearer than the other.
    double p = Math.min(1, (byThought.size() - 1) * Math.max(
        thoughts.p(thought.label(), same ? byThought.get(1).label() : answer.label()),
        said.p(answer.label(), same ? byAnswer.get(1).label() : thought.label())));
    SourceVerdict verdict = p > settings.rate() ? SourceVerdict.CANNOT_TELL
        : same ? SourceVerdict.SAME : SourceVerdict.DIFFERENT;
    String reason = String.format(Locale.ROOT,
        "its traces are nearest to those of \"%s\" (in %.2f of the halves), its answers to those of \"%s\" (in %.2f), %s "
            + "at p = %.3f", thought.label(), thought.support(), answer.label(), answer.support(),
        verdict == SourceVerdict.CANNOT_TELL ? "which may be chance" : "beyond chance", p);
    return new ThoughtAndAnswer(suspect, byThought, byAnswer, p, verdict, reason, leftOut, settings.seed());
  }
}
