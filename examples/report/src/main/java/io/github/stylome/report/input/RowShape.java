package io.github.stylome.report.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a row is, told by its fields, since rows do not name the command that wrote them: the first shape below whose
 * fields are all there.
 */
public enum RowShape {
  /** What {@code attribute} says of a text or of a source. */
  ATTRIBUTION("attribute", "best scores probabilities logLikelihoodRatio set abstained reason method evidence tokens "
      + "calibrated unknown shift channels"),
  /** What {@code identify} says. */
  IDENTIFICATION("identify", "documents best bestModel families models abstained reason evidence tokens unknown shift "
      + "centred atlas"),
  /** What {@code evaluate} measures. */
  MODEL_CARD("evaluate", "method data"),
  /** What {@code lineage} says of a suspect. */
  LINEAGE("lineage", "suspect ranking verdict accused reason firstByContent firstByStyle texts paired leftOut "
      + "likestPrompts seed"),
  /** A tree of labels. */
  TREE("tree", "newick rooted root channels pairing prompts rounds seed nodes delta conflicts neighbors consensus "
      + "placements"),
  /** A dendrogram of texts. */
  DENDROGRAM("cluster", "labels groups method dist.method features newick merge height order copheneticCorrelation "
      + "clusters"),
  /** A consensus of trees of texts. */
  CONSENSUS("cluster", "labels groups method dist.method features newick strength splits trees"),
  /** Where texts lie by principal components. */
  COMPONENTS("scatter", "labels groups by features places deviations shares drivers constantFeatures"),
  /** Where texts lie by multidimensional scaling. */
  SCALING("scatter", "labels groups by features dist.method places eigenvalues fit"),
  /** The case about a suspect. */
  DOSSIER("dossier", "suspect doesNotProve settings sections"),
  /** What a corpus is made of. */
  COMPOSITION("compose", "texts measured rejected shares machines reason strangers seed"),
  /** Whom a text of a corpus is by. */
  COMPOSED_TEXT("compose", "id source probabilities"),
  /** Whether a text may be dropped from a corpus of human writing. */
  SCREENED("screen", "id decision probability threshold rate humanTexts reason"),
  /** A term that a target prefers or avoids. */
  KEY_TERM("keyness", "term list score effect lower upper q targetCount targetPerMillion targetSlices targetTexts "
      + "targetDispersion referenceCount referencePerMillion referenceSlices referenceTexts referenceDispersion"),
  /** How many preferred and avoided terms a slice has. */
  MARKERS("keyness", "set text slice preferred avoided"),
  /** What a label overuses. */
  SLOP_PROFILE("slop", "label texts words prompts paired compared referenceTexts referenceWords discoveries entries "
      + "names index logOdds"),
  /** How much of profiles is in a text. */
  SLOP_INDEX("slop", "id words indices"),
  /** How like two profiles are. */
  SLOP_COMPARISON("slop", "first second common firstEntries secondEntries shared expected tail correlation "
      + "correlationInterval sharedTerms"),
  /** What a classifier says of a window. */
  WINDOW("rolling", "id window firstToken endToken middle best"),
  /** A stretch of a text between two changes. */
  SEGMENT("rolling", "id segment firstToken endToken changeLower changeUpper changeP windows agreeing best cannotTell"),
  /** How well two halves of a model's traces are told apart. */
  HALVES("reasoning", "kind label auc interval prompts texts tooShort seed"),
  /** How well the traces of two models are told apart. */
  PAIR("reasoning", "kind first second auc interval chance p q verdict reason prompts channels moves seed"),
  /** Whom a model thinks like, and whom it answers like. */
  THOUGHT("reasoning", "kind suspect verdict reason p byThought byAnswer leftOut seed"),
  /** How often candidates are nearer to a questioned text than imposters. */
  VERIFICATION("verify", "id method seed rounds zone candidates reason"),
  /** Whether two texts are by one author. */
  TEXT_PAIR("verify-pairs", "id answer value log10Ratio interval scores reason method seed words calibration"),
  /** How good the answers to pairs of known truth are. */
  TEXT_PAIR_METRICS("verify-pairs", "metrics"),
  /** A measure of the richness or the readability of a text. */
  RICHNESS("richness", "id label kind measure value lower upper wholeText words minimumWords reliable language reason"),
  /** What a classifier said of a text that it was not fitted on. */
  TRIED("crossvalidate", "id label best correct possible scores"),
  /** How often that went well. */
  TRIED_ALL("crossvalidate", "method features folds texts possible correct accuracy confusions"),
  /** Whether an endpoint is still the model it was. */
  DRIFT("drift", "endpoint verdict reason reference texts"),
  /** What an account sends. */
  ACCOUNT("harvest", "kind account verdict reason texts sampled templated interval q templates"),
  /** Accounts that share a template. */
  LINKED("harvest", "kind accounts texts templated interval pattern requests fillings"),
  /** Accounts that are counted together. */
  REST("harvest", "kind reason texts accountsEstimated accountsKept"),
  /** A place where a text names its model. */
  LEAK("leaks", "id label field maker model polarity frame start end"),
  /** How many texts of a label have one. */
  LEAK_SUMMARY("leaks", "label field texts leaking rate interval makers models");

  /** From which share of a shape's fields on a row is said to look like it. */
  private static final double LIKENESS = 0.6;

  private static final int LONGEST_NAME = 40;

  private final String command;
  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> fields;

  RowShape(String command, String fields) {
    this.command = command;
    this.fields = List.of(fields.split(" ", -1));
  }

  /** Returns the command that writes such rows. */
  public String command() {
    return command;
  }

  /** Returns the fields that every such row has. */
  public List<String> fields() {
    return fields;
  }

  /**
   * Returns what this row is.
   *
   * @throws ReportInputException if it is nothing known; the message names what it is most like and what it lacks
   */
  public static RowShape of(Fields row) throws ReportInputException {
    RowShape likest = ATTRIBUTION;
    double likeness = -1;
    for (RowShape shape : values()) {
      double share = shape.fields.stream().filter(row::has).count() / (double) shape.fields.size();
      if (share == 1) {
        return shape;
      }
      if (share > likeness) {
        likest = shape;
        likeness = share;
      }
    }
    throw row.wrong(likeness < LIKENESS
        ? "this is no row that a command of this version writes; its fields are " + names(row)
        : "this looks like a row of " + likest.command + ", but it lacks " + likest.lacking(row)
            + "; it may be of another version of Stylome");
  }

  private String lacking(Fields row) {
    List<String> lacking = new ArrayList<>(fields);
    lacking.removeIf(row::has);
    return String.join(", ", lacking);
  }

  private static String names(Fields row) {
    Set<String> names = new TreeSet<>(row.names());
    if (names.isEmpty()) {
      return "none";
    }
    String shown = String.join(", ", names.stream().limit(8)
        .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "\u2026" : name).toList());
    return names.size() > 8 ? shown + " and " + (names.size() - 8) + " more" : shown;
  }
}
