/**
 * The command line: the face of the main job, and the stable way in for other tools.
 *
 * <p>Takes in arguments; hands on an exit status, 0 when all went well, 1 when some input was rejected and the rest was
 * dealt with, 2 when there was nothing to be done: wrong usage, an input that cannot be read, an output that cannot be
 * written.
 */
@NullMarked
package io.github.stylome.cli;

import org.jspecify.annotations.NullMarked;
