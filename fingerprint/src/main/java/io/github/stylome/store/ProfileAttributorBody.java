package io.github.stylome.store;

import io.github.stylome.distance.Distances;
import io.github.stylome.fingerprint.Centroid;
import io.github.stylome.fingerprint.Fingerprinter;
import io.github.stylome.verdict.ProfileMethod;
import io.github.stylome.verdict.ProfileAttributor;
import io.github.stylome.verdict.Calibration;
import io.github.stylome.verdict.ChannelSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An attributor within a body: method, labels, calibration, and per channel its fingerprinter and centroids. */
final class ProfileAttributorBody {
  private ProfileAttributorBody() {}

  static void write(ProfileAttributor attributor, boolean compact, BodyWriter out) {
    out.writeString(attributor.method().name());
    out.writeCount(attributor.labels().size());
    attributor.labels().forEach(out::writeString);
    CalibrationBody.write(attributor.calibration(), out);
    List<ChannelSpec> channels = attributor.method().channels();
    out.writeCount(channels.size());
    for (int c = 0; c < channels.size(); c++) {
      out.writeString(channels.get(c).name());
      out.writeString(Distances.named(channels.get(c).distance().label()).label());
      FingerprinterBody.write(attributor.fingerprinters().get(c), out);
      for (Optional<Centroid> centroid : attributor.centroids(c)) {
        CentroidBody.write(centroid, compact, out);
      }
    }
  }

  /** Reads an attributor; an argument out of range is left to the caller to report. */
  static ProfileAttributor read(BodyReader in) throws FingerprintFormatException {
    String method = in.readString();
    int labelCount = in.readSize(1);
    List<String> labels = new ArrayList<>(labelCount);
    for (int i = 0; i < labelCount; i++) {
      labels.add(in.readString());
    }
    Calibration calibration = CalibrationBody.read(in);
    int channelCount = in.readSize(1);
    List<ChannelSpec> channels = new ArrayList<>();
    List<Fingerprinter> fingerprinters = new ArrayList<>();
    List<List<Optional<Centroid>>> centroids = new ArrayList<>();
    for (int c = 0; c < channelCount; c++) {
      String name = in.readString();
      String distance = in.readString();
      Fingerprinter fingerprinter = FingerprinterBody.read(in);
      channels.add(new ChannelSpec(name, fingerprinter.spec(), Distances.named(distance)));
      fingerprinters.add(fingerprinter);
      List<Optional<Centroid>> ofLabels = new ArrayList<>();
      for (String label : labels) {
        ofLabels.add(CentroidBody.read(label, fingerprinter, in));
      }
      centroids.add(ofLabels);
    }
    return ProfileAttributor.of(new ProfileMethod(method, channels), labels, fingerprinters, centroids, calibration);
  }
}
