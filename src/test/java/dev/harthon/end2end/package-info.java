/** The built distribution, tried from outside as a user would. */
@NullMarked
package dev.harthon.end2end;

import org.jspecify.annotations.NullMarked;
