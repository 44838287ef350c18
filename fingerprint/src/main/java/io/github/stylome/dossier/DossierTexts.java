package io.github.stylome.dossier;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import io.github.stylome.text.Corpus;
import io.github.stylome.text.Document;
import java.util.Map;

/**
 * What a dossier is made from: the texts of the suspect and of all others, by label, with the prompts as groups.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param suspect the label that is asked about
 * @param answers texts with a label, none of them blank, at least one of them the suspect's
 * @param thinking what models thought before they answered, with the same ids; empty where there is none
 * @param dates when models were released, by label, as far as is known
 * @param rejected how many rows could not be read and are not among the texts
 */
public record DossierTexts(
    String suspect, Corpus answers, Corpus thinking, Map<String, ReleaseDate> dates, int rejected) {
  /**
   * Copies the dates and checks the texts.
   *
   * @throws IllegalArgumentException if there is no answer by the suspect, a text has no label or is blank, or less
   *     than nothing was rejected
   */
  public DossierTexts {
    requireNonNull(suspect, "suspect");
    dates = ImmutableMap.copyOf(dates);
    Preconditions.checkArgument(rejected >= 0, "%s rejected rows", rejected);
    requireLabelled(answers);
    requireLabelled(thinking);
    Preconditions.checkArgument(
        answers.labels().contains(suspect), "there is no text of the suspect \"%s\"", suspect);
  }

  private static void requireLabelled(Corpus texts) {
    for (Document text : texts) {
      Preconditions.checkArgument(text.label().isPresent(), "the text \"%s\" has no label", text.id());
      Preconditions.checkArgument(!text.isBlank(), "there is nothing in the text \"%s\"", text.id());
    }
  }
}
