package io.github.stylome.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sentences of dossiers. Each is made from its finding alone: it has the figure with its interval and says what
 * that does not prove, or says that nothing can be told, or was measured, and why. Labels are quoted, and nothing in them
 * can move the cursor or turn the writing direction.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class DossierText {
  private static final DossierText ENGLISH = new DossierText(Wording.ENGLISH);
  private static final int MOST_NAMES = 6;
  private static final double SMALL = 0.0001;

  private final Wording wording;

  private DossierText(Wording wording) {
    this.wording = wording;
  }

  /** Returns the sentences in English. */
  public static DossierText english() {
    return ENGLISH;
  }

  /** Returns what texts cannot tell whatever they are, a sentence each: what a reader is to know first. */
  public List<String> caveats() {
    return wording.all("caveat");
  }

  /** Returns the heading of the section on a topic. */
  public String heading(Topic topic) {
    return wording.get("topic." + topic.label());
  }

  /** Returns what a finding of this kind does not prove, as the end of a sentence. */
  public String notProved(FindingKind kind) {
    return wording.get(kind.label() + ".not-proved");
  }

  /** Returns what would change a finding of this kind. */
  public String change(FindingKind kind) {
    return wording.get(kind.label() + ".change");
  }

  /** Returns how a finding of this kind is made. */
  public String method(FindingKind kind) {
    return wording.get(kind.label() + ".method");
  }

  /** Returns the sentence of a finding on a suspect. */
  public String sentence(String suspect, Finding finding) {
    String template = switch (finding.strength()) {
      case SUPPORTED, NOT_SUPPORTED -> "claim";
      case CANNOT_TELL -> finding.figure().isPresent() ? "cannot-tell-with-figure" : "cannot-tell";
      case NOT_MEASURED -> "not-measured";
    };
    return wording.fill(template, name -> value(name, suspect, finding));
  }

  /** Returns what a finding rests on, in a line. */
  public String basis(String suspect, Finding finding) {
    return wording.fill("basis", name -> value(name, suspect, finding));
  }

  /** Returns the dossier as lines of text, each ended by a line feed: what it does not prove, then all sections. */
  public String report(Dossier dossier) {
    StringBuilder out = new StringBuilder();
    line(out, wording.fill("title", name -> Optional.of(quoted(dossier.suspect()))));
    line(out, "");
    line(out, wording.get("caveats"));
    caveats().forEach(caveat -> line(out, "  - " + caveat));
    for (DossierSection section : dossier.sections()) {
      line(out, "");
      line(out, (section.topic().ordinal() + 1) + ". " + heading(section.topic()));
      for (Finding finding : section.findings()) {
        String strength = wording.get("strength." + hyphened(finding.strength().label()));
        line(out, "  [" + strength + "] " + sentence(dossier.suspect(), finding));
        line(out, "      " + basis(dossier.suspect(), finding));
      }
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }

  private Optional<String> value(String name, String suspect, Finding finding) {
    String kind = finding.kind().label();
    return switch (name) {
      case "suspect" -> Optional.of(quoted(suspect));
      case "name" -> Optional.of(finding.names().isEmpty() ? quoted("") : quoted(finding.names().get(0)));
      case "other" -> Optional.of(quoted(finding.names().size() > 1 ? finding.names().get(1) : ""));
      case "names" -> Optional.of(names(finding.names()));
      case "claim" -> Optional.of(wording.fill(kind + "." + hyphened(finding.strength().label()),
          inner -> value(inner, suspect, finding)));
      case "subject" -> Optional.of(wording.fill(kind + ".subject", inner -> value(inner, suspect, finding)));
      case "not-proved" -> Optional.of(notProved(finding.kind()));
      case "change" -> Optional.of(change(finding.kind()));
      case "method" -> Optional.of(method(finding.kind()));
      case "figure" -> finding.figure().map(this::figure);
      case "measured" -> Optional.of(wording.fill(
          wording.has(kind + ".measured") ? kind + ".measured" : "measured", inner -> value(inner, suspect, finding)));
      case "doubt" -> finding.doubt().map(this::doubt);
      case "field" -> Optional.of(wording.get("field." + finding.basis().field().label()));
      case "texts" -> Optional.of(String.valueOf(finding.basis().texts()));
      case "prompts" -> Optional.of(String.valueOf(finding.basis().prompts()));
      case "compared" -> Optional.of(String.valueOf(finding.basis().others()));
      case "seed" -> Optional.of(String.valueOf(finding.basis().seed()));
      case "kind-of-likeness" -> Optional.of(wording.get("kind." + hyphened(finding.names().get(1))));
      default -> measure(name, finding);
    };
  }

  private static Optional<String> measure(String name, Finding finding) {
    for (Measure measure : Measure.values()) {
      if (measure.label().equals(name)) {
        Double value = finding.measures().get(measure);
        return Optional.of(value == null ? "an unknown share" : number(measure, value));
      }
    }
    return Optional.empty();
  }

  private static String number(Measure measure, double value) {
    return switch (measure) {
      case COUNT, OF, OTHERS_ALIKE, OTHERS, TOO_FEW_TEXTS, SHARED_PROMPTS -> format("%.0f", value);
      case SHARE_OF_OTHERS, SUPPORT, NULL_PERCENTILE, OTHER_SHARE, OTHER_LOWER, OTHER_UPPER ->
          format("%.1f%%", 100 * value);
      case P, Q -> value < SMALL ? "less than 0.0001" : format("%.4f", value);
      case PROBABILITY, UNKNOWN, NEXT, EFFECT -> format("%.2f", value);
    };
  }

  private String figure(Figure figure) {
    String value = wording.fill("unit." + figure.unit().label(),
        name -> Optional.of(number(figure.unit(), figure.value())));
    return wording.fill("interval", name -> switch (name) {
      case "value" -> Optional.of(value);
      case "level" -> Optional.of(format("%.0f%%", 100 * figure.level()));
      case "lower" -> Optional.of(number(figure.unit(), figure.lower()));
      case "upper" -> Optional.of(number(figure.unit(), figure.upper()));
      case "interval-method" -> Optional.of(wording.get("interval-method." + hyphened(figure.method().label())));
      default -> Optional.empty();
    });
  }

  private static String number(Unit unit, double value) {
    return switch (unit) {
      case SHARE -> format("%.1f%%", 100 * value);
      case WORDS, DAYS -> format("%.0f", value);
      case DEVIATIONS, CORRELATION, SEPARATION -> format("%.2f", value);
      case TIMES -> value >= 1e6 ? format("%.2e", value) : format("%.2f", value);
      case DELTA, AREA -> format("%.3f", value);
    };
  }

  private String doubt(Doubt doubt) {
    return wording.fill("doubt." + doubt.cause().label(), name -> switch (name) {
      case "found" -> Optional.of(String.valueOf(doubt.found()));
      case "needed" -> Optional.of(String.valueOf(doubt.needed()));
      case "detail" -> Optional.of(PlainName.message(doubt.detail()));
      case "label" -> Optional.of(quoted(doubt.detail()));
      default -> Optional.empty();
    });
  }

  private String names(List<String> names) {
    String shown = names.stream().limit(MOST_NAMES).map(DossierText::quoted).collect(Collectors.joining(", "));
    return names.size() <= MOST_NAMES
        ? shown
        : shown + " " + wording.fill("and-more", name -> Optional.of(String.valueOf(names.size() - MOST_NAMES)));
  }

  private static String quoted(String name) {
    return '"' + PlainName.of(name) + '"';
  }

  /** Names of constants have underscores, keys hyphens. */
  private static String hyphened(String name) {
    return name.replace(' ', '-').replace('_', '-');
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
