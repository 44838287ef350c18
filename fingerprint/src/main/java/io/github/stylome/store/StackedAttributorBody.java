package io.github.stylome.store;

import io.github.stylome.learn.LearnedChannel;
import io.github.stylome.verdict.Calibration;
import io.github.stylome.verdict.Doubts;
import io.github.stylome.verdict.LabelWeights;
import io.github.stylome.verdict.StackedAttributor;
import java.util.ArrayList;
import java.util.List;

/** A stacked attributor within a body: name, labels, calibration, weights by label, and what every channel learnt. */
final class StackedAttributorBody {
  private StackedAttributorBody() {}

  static void write(StackedAttributor attributor, BodyWriter out) {
    out.writeString(attributor.method().name());
    out.writeCount(attributor.labels().size());
    attributor.labels().forEach(out::writeString);
    CalibrationBody.write(attributor.calibration(), out);
    DoubtsBody.write(attributor.doubts(), out);
    LabelWeights weights = attributor.weights();
    out.writeCount(weights.channels());
    for (int label = 0; label < weights.labels(); label++) {
      for (int c = 0; c < weights.channels(); c++) {
        out.writeDouble(weights.weight(c, label));
      }
      out.writeDouble(weights.added(label));
    }
    attributor.channels().forEach(channel -> LearnedChannelBody.write(channel, out));
  }

  /** Reads an attributor; an argument out of range is left to the caller to report. */
  static StackedAttributor read(BodyReader in) throws FingerprintFormatException {
    String name = in.readString();
    int labelCount = in.readSize(1);
    List<String> labels = new ArrayList<>(labelCount);
    for (int i = 0; i < labelCount; i++) {
      labels.add(in.readString());
    }
    Calibration calibration = CalibrationBody.read(in);
    Doubts doubts = DoubtsBody.read(labelCount, in);
    int channelCount = in.readSize(Double.BYTES);
    in.require((channelCount + 1L) * labelCount * Double.BYTES);
    double[][] weights = new double[labelCount][channelCount + 1];
    for (double[] own : weights) {
      for (int i = 0; i < own.length; i++) {
        own[i] = in.readDouble();
      }
    }
    List<LearnedChannel> channels = new ArrayList<>();
    for (int c = 0; c < channelCount; c++) {
      channels.add(LearnedChannelBody.read(labelCount, in));
    }
    return StackedAttributor.of(name, labels, channels, LabelWeights.of(weights), calibration, doubts);
  }
}
