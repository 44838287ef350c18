package io.github.stylome.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.stylome.language.Language;
import io.github.stylome.language.LanguageGuess;
import io.github.stylome.lineage.Lineage;
import io.github.stylome.parallel.Workers;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The texts of one field of the rows, the suspect's and those it can be compared with: of labels with texts enough, most
 * of them in the suspect's language. Texts are in the order of their ids, so that the order of the rows changes nothing.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param field which
 * @param own all texts of the suspect
 * @param byOther all texts of all other labels, by label
 * @param language the suspect's main one, if it can be told
 * @param inLanguage how many of the suspect's texts are in it
 * @param enough how many other labels have texts enough
 * @param compared the suspect's texts and those of the labels that it is compared with, of so many prompts at most
 * @param others the labels that it is compared with
 */
record FieldTexts(
    Basis.Field field,
    ImmutableList<Document> own,
    ImmutableSortedMap<String, ImmutableList<Document>> byOther,
    Optional<Language> language,
    int inLanguage,
    int enough,
    Corpus compared,
    ImmutableList<String> others) {
  /** A label of which there are fewer texts is no decoy: its likeness is noise. */
  static final int LEAST_TEXTS = Lineage.LEAST_TEXTS;
  private static final int GUESS_CHARS = 2000;
  /** Texts that the language of a label is told by, at most. */
  private static final int GUESS_TEXTS = 20;

  static FieldTexts of(
      Basis.Field field, Corpus texts, String suspect, DossierSettings settings, Workers workers) {
    Map<String, List<Document>> byLabel = new TreeMap<>();
    texts.stream()
        .sorted(Comparator.comparing(Document::id))
        .forEach(text -> byLabel.computeIfAbsent(text.label().orElseThrow(), label -> new ArrayList<>()).add(text));
    ImmutableList<Document> own = ImmutableList.copyOf(byLabel.getOrDefault(suspect, List.of()));
    byLabel.remove(suspect);
    List<Optional<Language>> languages = workers.map(own, FieldTexts::language);
    Optional<Language> language = mainLanguage(languages);
    List<String> enough =
        byLabel.keySet().stream().filter(label -> isEnough(byLabel.getOrDefault(label, List.of()))).toList();
    List<Boolean> same = workers.map(enough,
        label -> language.isEmpty() || isMostly(language.get(), byLabel.getOrDefault(label, List.of())));
    ImmutableList.Builder<String> others = ImmutableList.builder();
    for (int i = 0; i < enough.size(); i++) {
      if (same.get(i)) {
        others.add(enough.get(i));
      }
    }
    ImmutableSortedMap.Builder<String, ImmutableList<Document>> byOther = ImmutableSortedMap.naturalOrder();
    byLabel.forEach((label, documents) -> byOther.put(label, ImmutableList.copyOf(documents)));
    return new FieldTexts(field, own, byOther.buildOrThrow(), language,
        (int) languages.stream().filter(guess -> guess.isPresent() && guess.equals(language)).count(), enough.size(),
        sample(own, byLabel, others.build(), settings), others.build());
  }

  private static boolean isEnough(List<Document> texts) {
    return texts.size() >= LEAST_TEXTS && prompts(texts).size() >= Lineage.LEAST_BLOCKS;
  }

  private static Optional<Language> language(Document text) {
    return LanguageGuess.of(text.text(), GUESS_CHARS).best();
  }

  /** Returns the language of more than half of the texts. */
  private static Optional<Language> mainLanguage(List<Optional<Language>> guesses) {
    Map<Language, Integer> counts = new HashMap<>();
    guesses.forEach(guess -> guess.ifPresent(language -> counts.merge(language, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(entry -> 2 * entry.getValue() > guesses.size())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Texts whose language cannot be told, as short ones, speak neither for nor against. */
  private static boolean isMostly(Language language, List<Document> texts) {
    int step = Math.max(1, texts.size() / GUESS_TEXTS);
    int like = 0;
    int other = 0;
    for (int i = 0; i < texts.size(); i += step) {
      Optional<Language> guess = language(texts.get(i));
      like += guess.isPresent() && guess.get() == language ? 1 : 0;
      other += guess.isPresent() && guess.get() != language ? 1 : 0;
    }
    return like >= other;
  }

  private static Corpus sample(
      List<Document> own, Map<String, List<Document>> byLabel, List<String> others, DossierSettings settings) {
    Set<String> ownPrompts = prompts(own);
    List<Document> sample = new ArrayList<>(sample(own, ownPrompts, settings));
    for (String other : others) {
      sample.addAll(sample(byLabel.getOrDefault(other, List.of()), ownPrompts, settings));
    }
    return Corpus.copyOf(sample);
  }

  /** Takes the texts of so many prompts at most: those that the suspect answers first, in an order drawn by the seed. */
  private static List<Document> sample(List<Document> texts, Set<String> first, DossierSettings settings) {
    Set<String> taken = prompts(texts).stream()
        .sorted(Comparator.comparing((String prompt) -> !first.contains(prompt))
            .thenComparing(prompt -> Draws.of(settings.seed(), prompt))
            .thenComparing(Comparator.naturalOrder()))
        .limit(settings.mostPrompts())
        .collect(Collectors.toSet());
    return texts.stream().filter(text -> taken.contains(prompt(text))).toList();
  }

  /** Returns what a text answers; one without prompt is a prompt of its own. */
  static String prompt(Document text) {
    // A group and an id may be the same string; the prefix keeps them apart.
    return text.group().map(group -> "g" + group).orElseGet(() -> "d" + text.id());
  }

  static Set<String> prompts(Collection<Document> texts) {
    return texts.stream().map(FieldTexts::prompt).collect(Collectors.toSet());
  }

  /** Returns all texts of another label. */
  ImmutableList<Document> of(String other) {
    return byOther.getOrDefault(other, ImmutableList.of());
  }

  /** Returns what all texts of the suspect are as a basis. */
  Basis basis(int labels, long seed) {
    return new Basis(field, own.size(), prompts(own).size(), labels, seed);
  }

  /** Returns the texts of the suspect that are compared. */
  List<Document> ownCompared(String suspect) {
    return compared.labelled(suspect).documents();
  }

  /** Returns what a comparison with the other labels rests on. */
  Basis comparedBasis(String suspect, long seed) {
    List<Document> texts = ownCompared(suspect);
    return new Basis(field, texts.size(), prompts(texts).size(), others.size(), seed);
  }
}
