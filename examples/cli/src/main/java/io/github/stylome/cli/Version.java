package io.github.stylome.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar was built with, and the Java that runs it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "stylome " + (version == null ? "(not from a jar)" : version) + ", Java " + Runtime.version()
    };
  }
}
