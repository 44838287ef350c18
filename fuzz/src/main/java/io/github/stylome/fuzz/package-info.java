/**
 * What must hold for every input, one class for each public entry. A class whose name ends in {@code Target} has the
 * method {@code fuzzerTestOneInput(byte[])} that Jazzer calls; it throws where a promise is broken.
 */
@NullMarked
package io.github.stylome.fuzz;

import org.jspecify.annotations.NullMarked;
