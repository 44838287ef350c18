module io.github.stylome.consumer {
  requires io.github.stylome.fingerprint;
}
