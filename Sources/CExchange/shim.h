// Two calls that Swift does not see by itself: renameat2 is declared under _GNU_SOURCE only, and ioctl takes any arguments.
#pragma once

#include <errno.h>

#if defined(__APPLE__)
#include <stdio.h>
#elif defined(__linux__)
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#if __has_include(<linux/fs.h>)
#include <linux/fs.h>
#endif
#endif

// Lets two files or folders in an open folder change places in one step: renameat2(2) with RENAME_EXCHANGE,
// renameatx_np(2) of macOS with RENAME_SWAP. Gives 0, or -1 with the reason in errno; ENOSYS where there is no such call.
static inline int codicil_exchange(int folder, const char *one, const char *other) {
#if defined(__APPLE__)
  return renameatx_np(folder, one, folder, other, RENAME_SWAP);
#elif defined(SYS_renameat2)
  return (int)syscall(SYS_renameat2, folder, one, folder, other, 2u);
#else
  (void)folder;
  (void)one;
  (void)other;
  errno = ENOSYS;
  return -1;
#endif
}

// What `chattr +T` does (chattr(1)): ext4 spreads the folders that are made in this one over the disk. Elsewhere nothing.
static inline void codicil_spread(const char *folder) {
#if defined(FS_TOPDIR_FL)
  int flags = 0;
  int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  if (ioctl(descriptor, FS_IOC_GETFLAGS, &flags) == 0) {
    flags |= FS_TOPDIR_FL;
    (void)ioctl(descriptor, FS_IOC_SETFLAGS, &flags);
  }
  close(descriptor);
#else
  (void)folder;
#endif
}
