// The one call that Swift does not see by itself: glibc declares it under _GNU_SOURCE only, musl did so late.
#pragma once

#include <errno.h>

#if defined(__APPLE__)
#include <stdio.h>
#elif defined(__linux__)
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

// Lets two files or folders change places in one step: renameat2(2) with RENAME_EXCHANGE, rename(2) of macOS with
// RENAME_SWAP. Gives 0, or -1 with the reason in errno; ENOSYS where there is no such call.
static inline int codicil_exchange(const char *one, const char *other) {
#if defined(__APPLE__)
  return renamex_np(one, other, RENAME_SWAP);
#elif defined(SYS_renameat2)
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2u);
#else
  (void)one;
  (void)other;
  errno = ENOSYS;
  return -1;
#endif
}
