/** Beneath all stages: linear equations with positive definite matrices. Not exported. */
@NullMarked
package io.github.stylome.linear;

import org.jspecify.annotations.NullMarked;
