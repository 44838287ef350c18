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
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The texts of one field of the rows, the suspect's and those it can be compared with: in the suspect's main language,
 * of labels with texts enough in it. Texts are in the order of their ids, so that the order of the rows changes nothing.
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
  private static final int GUESS_CHARS = 800;

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
    ImmutableSortedMap.Builder<String, ImmutableList<Document>> byOther = ImmutableSortedMap.naturalOrder();
    byLabel.forEach((label, documents) -> byOther.put(label, ImmutableList.copyOf(documents)));
    Set<String> ownPrompts = prompts(own);
    List<Document> compared = new ArrayList<>(
        inLanguage(language, sample(own, ownPrompts, settings.mostPrompts(), settings.seed()), workers));
    ImmutableList.Builder<String> others = ImmutableList.builder();
    for (Map.Entry<String, List<Document>> other : byLabel.entrySet()) {
      List<Document> sample = inLanguage(
          language, sample(other.getValue(), ownPrompts, settings.mostPrompts(), settings.seed()), workers);
      if (isEnough(sample)) {
        compared.addAll(sample);
        others.add(other.getKey());
      }
    }
    return new FieldTexts(field, own, byOther.buildOrThrow(), language,
        (int) languages.stream().filter(guess -> guess.isPresent() && guess.equals(language)).count(),
        (int) byLabel.values().stream().filter(FieldTexts::isEnough).count(), Corpus.copyOf(compared), others.build());
  }

  private static boolean isEnough(List<Document> texts) {
    return texts.size() >= LEAST_TEXTS && prompts(texts).size() >= Lineage.LEAST_BLOCKS;
  }

  private static Optional<Language> language(Document text) {
    return LanguageGuess.of(text.text(), GUESS_CHARS).best();
  }

  /** Returns the language of more than half of the texts. */
  private static Optional<Language> mainLanguage(List<Optional<Language>> guesses) {
    Map<Language, Integer> counts = new EnumMap<>(Language.class);
    guesses.forEach(guess -> guess.ifPresent(language -> counts.merge(language, 1, Integer::sum)));
    return counts.entrySet().stream()
        .filter(entry -> 2 * entry.getValue() > guesses.size())
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Leaves out what is in another language. Texts whose language cannot be told, as short ones, stay. */
  private static List<Document> inLanguage(Optional<Language> language, List<Document> texts, Workers workers) {
    if (language.isEmpty()) {
      return texts;
    }
    List<Optional<Language>> guesses = workers.map(texts, FieldTexts::language);
    List<Document> kept = new ArrayList<>();
    for (int i = 0; i < guesses.size(); i++) {
      if (guesses.get(i).isEmpty() || guesses.get(i).equals(language)) {
        kept.add(texts.get(i));
      }
    }
    return kept;
  }

  /** Takes the texts of so many prompts at most: first those that the suspect answers, as the seed draws them. */
  static List<Document> sample(List<Document> texts, Set<String> first, int most, long seed) {
    Set<String> taken = new HashSet<>(drawn(prompts(texts), first, most, seed));
    return texts.stream().filter(text -> taken.contains(prompt(text))).toList();
  }

  /** Returns so many prompts at most, first some of them, as the seed draws them. */
  static List<String> drawn(Set<String> prompts, Set<String> first, int most, long seed) {
    return prompts.stream()
        .sorted(Comparator.comparing((String prompt) -> !first.contains(prompt))
            .thenComparing(prompt -> Draws.of(seed, prompt))
            .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
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
