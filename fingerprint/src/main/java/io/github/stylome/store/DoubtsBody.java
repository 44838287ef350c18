package io.github.stylome.store;

import io.github.stylome.language.Language;
import io.github.stylome.verdict.ConformalSets;
import io.github.stylome.verdict.ConformalTable;
import io.github.stylome.verdict.DiscriminantNovelty;
import io.github.stylome.verdict.Doubts;
import io.github.stylome.verdict.LabelDiscriminants;
import io.github.stylome.verdict.MatrixScaling;
import io.github.stylome.verdict.NoveltyModel;
import io.github.stylome.verdict.NoveltyModel.Logistic;
import io.github.stylome.verdict.PrecisionCurve;
import io.github.stylome.verdict.SelectiveThresholds;
import io.github.stylome.verdict.ShiftProfile;
import io.github.stylome.verdict.ShiftProfile.Expectation;
import io.github.stylome.verdict.SummedNovelty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an attributor learnt of when not to be believed, within a body. */
final class DoubtsBody {
  private static final int NO_NOVELTY = 0;
  private static final int SUMMED = 1;
  private static final int DISCRIMINANTS = 2;
  private static final int SCALED = 3;

  private DoubtsBody() {}

  static void write(Doubts doubts, BodyWriter out) {
    writeNovelty(doubts.novelty(), out);
    ShiftProfile shift = doubts.shift();
    List<String> codes = shift.languages().stream().map(Language::code).sorted().toList();
    out.writeCount(codes.size());
    codes.forEach(out::writeString);
    out.writeDouble(shift.shortest());
    out.writeDouble(shift.longest());
    out.writeCount(shift.surprises().size());
    shift.surprises().forEach(out::writeDouble);
    out.writeCount(shift.channels().size());
    for (Expectation expectation : shift.channels()) {
      out.writeDouble(expectation.level());
      out.writeDouble(expectation.slope());
      out.writeDouble(expectation.deviation());
      expectation.tails().forEach(out::writeDouble);
    }
    writeConformal(doubts.conformal(), out);
    writeSelective(doubts.selective(), out);
  }

  /** Reads doubts about so many labels; an argument out of range is left to the caller to report. */
  static Doubts read(int labels, BodyReader in) throws FingerprintFormatException {
    Optional<NoveltyModel> novelty = readNovelty(labels, in);
    int languageCount = in.readSize(1);
    Set<Language> languages = new HashSet<>();
    String before = "";
    for (int i = 0; i < languageCount; i++) {
      String code = in.readString();
      if (code.compareTo(before) <= 0) {
        throw new FingerprintFormatException("the language \"" + code + "\" stands behind \"" + before + "\"");
      }
      languages.add(Language.ofCode(code));
      before = code;
    }
    double shortest = in.readDouble();
    double longest = in.readDouble();
    int surpriseCount = in.readSize(Double.BYTES);
    List<Double> surprises = new ArrayList<>(surpriseCount);
    for (int i = 0; i < surpriseCount; i++) {
      surprises.add(in.readDouble());
    }
    int channelCount = in.readSize((3 + Expectation.TAILS) * Double.BYTES);
    List<Expectation> channels = new ArrayList<>(channelCount);
    for (int i = 0; i < channelCount; i++) {
      double level = in.readDouble();
      double slope = in.readDouble();
      double deviation = in.readDouble();
      List<Double> tails = new ArrayList<>();
      for (int k = 0; k < Expectation.TAILS; k++) {
        tails.add(in.readDouble());
      }
      channels.add(new Expectation(level, slope, deviation, tails));
    }
    return new Doubts(novelty, new ShiftProfile(languages, shortest, longest, channels, surprises),
        readConformal(in), readSelective(in));
  }

  private static void writeNovelty(Optional<NoveltyModel> novelty, BodyWriter out) {
    if (novelty.isEmpty()) {
      out.writeByte(NO_NOVELTY);
      return;
    }
    NoveltyModel model = novelty.get();
    if (model instanceof SummedNovelty summed) {
      out.writeByte(SUMMED);
      writeMatrix(summed.means(), out);
      writeMatrix(summed.within(), out);
      writeMatrix(summed.between(), out);
    } else {
      LabelDiscriminants discriminants = model.discriminants().orElseThrow();
      out.writeByte(discriminants.scaling().isPresent() ? SCALED : DISCRIMINANTS);
      writeDiscriminants(discriminants, out);
      discriminants.scaling().ifPresent(scaling -> writeMatrix(scaling.weights(), out));
    }
    writeLogistic(model.single(), out);
    writeLogistic(model.group(), out);
  }

  private static void writeDiscriminants(LabelDiscriminants discriminants, BodyWriter out) {
    double[] weights = discriminants.weights();
    double[][] axes = discriminants.axes();
    out.writeCount(weights.length);
    out.writeCount(axes[0].length / discriminants.labels());
    out.writeCount(axes.length);
    writeMatrix(new double[][] {weights}, out);
    writeMatrix(axes, out);
    writeMatrix(discriminants.means(), out);
    out.writeDouble(discriminants.share());
  }

  private static Optional<NoveltyModel> readNovelty(int labels, BodyReader in) throws FingerprintFormatException {
    int kind = in.readByte();
    return switch (kind) {
      case NO_NOVELTY -> Optional.empty();
      case SUMMED -> Optional.of(SummedNovelty.of(readMatrix(labels, labels, in), readMatrix(labels, labels, in),
          readMatrix(labels, labels, in), readLogistic(in), readLogistic(in)));
      case DISCRIMINANTS -> Optional.of(
          DiscriminantNovelty.of(readDiscriminants(labels, in), readLogistic(in), readLogistic(in)));
      case SCALED -> Optional.of(DiscriminantNovelty.of(
          readDiscriminants(labels, in).withScaling(MatrixScaling.of(readMatrix(labels, labels, in))),
          readLogistic(in), readLogistic(in)));
      default -> throw new FingerprintFormatException("neither a novelty model nor none (" + kind + ")");
    };
  }

  private static LabelDiscriminants readDiscriminants(int labels, BodyReader in) throws FingerprintFormatException {
    int channels = in.readSize(Double.BYTES);
    int parts = in.readSize(Double.BYTES);
    int axes = in.readSize(Double.BYTES);
    return LabelDiscriminants.of(readMatrix(1, channels, in)[0], readMatrix(axes, (long) parts * labels, in),
        readMatrix(labels, axes, in), in.readDouble());
  }

  private static void writeConformal(ConformalSets conformal, BodyWriter out) {
    out.writeCount(conformal.tables().size());
    for (ConformalTable table : conformal.tables()) {
      out.writeCount(table.groupSize());
      out.writeCount(table.groups());
      writeFloats(table.quantiles(), out);
    }
  }

  private static ConformalSets readConformal(BodyReader in) throws FingerprintFormatException {
    int tableCount = in.readSize(3);
    List<ConformalTable> tables = new ArrayList<>(tableCount);
    for (int i = 0; i < tableCount; i++) {
      int groupSize = in.readInt();
      int groups = in.readInt();
      tables.add(new ConformalTable(groupSize, groups, readFloats(in)));
    }
    return ConformalSets.of(tables);
  }

  private static void writeSelective(SelectiveThresholds selective, BodyWriter out) {
    out.writeCount(selective.curves().size());
    for (PrecisionCurve curve : selective.curves()) {
      out.writeCount(curve.groupSize());
      out.writeCount(curve.groups());
      writeFloats(curve.probabilities(), out);
      writeFloats(curve.precisions(), out);
    }
  }

  private static SelectiveThresholds readSelective(BodyReader in) throws FingerprintFormatException {
    int curveCount = in.readSize(4);
    List<PrecisionCurve> curves = new ArrayList<>(curveCount);
    for (int i = 0; i < curveCount; i++) {
      int groupSize = in.readInt();
      int groups = in.readInt();
      curves.add(new PrecisionCurve(groupSize, groups, readFloats(in), readFloats(in)));
    }
    return SelectiveThresholds.of(curves);
  }

  private static void writeFloats(List<Float> values, BodyWriter out) {
    out.writeCount(values.size());
    values.forEach(out::writeFloat);
  }

  private static List<Float> readFloats(BodyReader in) throws FingerprintFormatException {
    int size = in.readSize(Float.BYTES);
    List<Float> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(in.readFloat());
    }
    return values;
  }

  private static void writeMatrix(double[][] rows, BodyWriter out) {
    for (double[] row : rows) {
      for (double value : row) {
        out.writeDouble(value);
      }
    }
  }

  private static double[][] readMatrix(int size, long columns, BodyReader in) throws FingerprintFormatException {
    in.require(columns * Double.BYTES); // or else the product of both might not be a long
    in.require(size * columns * Double.BYTES);
    double[][] rows = new double[size][Math.toIntExact(columns)];
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] = in.readDouble();
      }
    }
    return rows;
  }

  private static void writeLogistic(Logistic logistic, BodyWriter out) {
    out.writeDouble(logistic.slope());
    out.writeDouble(logistic.intercept());
  }

  private static Logistic readLogistic(BodyReader in) throws FingerprintFormatException {
    return new Logistic(in.readDouble(), in.readDouble());
  }
}
