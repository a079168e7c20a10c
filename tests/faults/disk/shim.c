/*
 * Stands between a program and the disk (LD_PRELOAD): writes down every call that changes files below one folder, and
 * makes chosen calls fail. Compiled when a fault test runs (compile.ts); no part of the app.
 *
 *   LAJUR_DISK_FOLDER  absolute folder that is watched
 *   LAJUR_DISK_TRACE   file that receives the records (trace.ts reads them); nothing is recorded without it
 *   LAJUR_DISK_PLAN    what fails from the start, as below
 *
 * What the program writes to descriptor 9 is recorded too, in order: acknowledgements. Text there that begins with
 * "!plan " sets what fails from now on: "none", or "<kind> <number> <once|always>":
 *   full      the disk has no room: the Nth call that needs room fails with ENOSPC
 *   error     the Nth call fails with EIO
 *   flush     the Nth fsync or fdatasync fails with EIO
 *   short     the Nth write takes half of its bytes
 *   kill      the process is killed before the Nth call
 *   tear      the process is killed within the Nth write, after half of its bytes
 *   room      the number is bytes: what grows the files beyond them is cut short, then refused with ENOSPC
 *   readonly  everything that would change files fails with EROFS
 * "!seen" is answered in the file LAJUR_DISK_SEEN: how many calls of the planned kind there have been.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { ACK = 9, FDS = 4096 };
enum { NEEDS_ROOM = 1, WRITES = 2, FLUSHES = 4, READS = 8, CHANGES = 16 };

static pthread_mutex_t lock = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static const char *folder;
static size_t folder_length;
static int trace = -1;
static char watched[FDS];
/* What a descriptor was opened as: some are closed past us and taken for something else. */
static ino_t inodes[FDS];
static dev_t devices[FDS];

static char kind[16] = "none";
static long long number;
static int always;
static long long seen;

#define NEXT(name)                                              \
  ({                                                            \
    static __typeof__(&name) found;                             \
    if (!found) found = (__typeof__(&name))next_symbol(#name);  \
    found;                                                      \
  })
static void *next_symbol(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

static void read_plan(const char *text) {
  char how[16] = "once";
  number = 0;
  seen = 0;
  if (sscanf(text, "%15s %lld %15s", kind, &number, how) < 1) strcpy(kind, "none");
  always = strcmp(how, "always") == 0;
}

__attribute__((constructor)) static void begin(void) {
  const char *file = getenv("LAJUR_DISK_TRACE");
  const char *plan = getenv("LAJUR_DISK_PLAN");
  folder = getenv("LAJUR_DISK_FOLDER");
  folder_length = folder ? strlen(folder) : 0;
  if (file) {
    trace = NEXT(open)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (trace < 0) abort();
    /* Out of the way of descriptors that programs count on. */
    int high = fcntl(trace, F_DUPFD_CLOEXEC, 900);
    if (high >= 0) { NEXT(close)(trace); trace = high; }
  }
  if (plan) read_plan(plan);
}

static int below(const char *path) {
  return folder && path && strncmp(path, folder, folder_length) == 0 &&
         (path[folder_length] == '/' || path[folder_length] == 0);
}

static int is_watched(int fd) {
  struct stat facts;
  if (fd < 0 || fd >= FDS || !watched[fd]) return 0;
  return fstat(fd, &facts) == 0 && facts.st_ino == inodes[fd] && facts.st_dev == devices[fd];
}

/* A record: kind, descriptor, a number, length, bytes. */
static void record(char what, int fd, long long at, const void *bytes, size_t length) {
  if (trace < 0) return;
  char head[17];
  int32_t descriptor = fd;
  int64_t place = at;
  uint32_t size = (uint32_t)length;
  head[0] = what;
  memcpy(head + 1, &descriptor, 4);
  memcpy(head + 5, &place, 8);
  memcpy(head + 13, &size, 4);
  struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
  size_t total = sizeof head + length, done = 0;
  while (done < total) {
    ssize_t wrote = NEXT(writev)(trace, parts, 2);
    if (wrote < 0) { if (errno == EINTR) continue; abort(); }
    done += (size_t)wrote;
    for (int part = 0; part < 2; part += 1) {
      size_t taken = (size_t)wrote < parts[part].iov_len ? (size_t)wrote : parts[part].iov_len;
      parts[part].iov_base = (char *)parts[part].iov_base + taken;
      parts[part].iov_len -= taken;
      wrote -= (ssize_t)taken;
    }
  }
}

static void record_two(char what, const char *one, const char *other) {
  char both[2 * PATH_MAX];
  size_t length = strlen(one);
  memcpy(both, one, length + 1);
  strcpy(both + length + 1, other);
  record(what, -1, 0, both, length + 1 + strlen(other));
}

/* Whether this call is the one that the plan means; sets errno. */
static int fails(int classes) {
  int wanted, code;
  if (strcmp(kind, "full") == 0) { wanted = NEEDS_ROOM; code = ENOSPC; }
  else if (strcmp(kind, "error") == 0) { wanted = WRITES | FLUSHES | READS | CHANGES; code = EIO; }
  else if (strcmp(kind, "flush") == 0) { wanted = FLUSHES; code = EIO; }
  else if (strcmp(kind, "kill") == 0) { wanted = WRITES | FLUSHES | CHANGES; code = 0; }
  else if (strcmp(kind, "readonly") == 0) { wanted = WRITES | CHANGES; code = EROFS; }
  else return 0;
  if (!(classes & wanted)) return 0;
  seen += 1;
  if (code == EROFS) { errno = code; return 1; }
  if (seen < number || (seen > number && !always)) return 0;
  if (code == 0) kill(getpid(), SIGKILL);
  errno = code;
  return 1;
}

/* How many bytes of a write go through; -1 with errno when none do. */
static ssize_t allowed(int fd, size_t count, long long at) {
  if (fails(WRITES | NEEDS_ROOM)) return -1;
  if (strcmp(kind, "short") == 0 || strcmp(kind, "tear") == 0) {
    seen += 1;
    if (seen == number || (seen > number && always)) return count > 1 ? (ssize_t)(count / 2) : (ssize_t)count;
  }
  if (strcmp(kind, "room") == 0) {
    struct stat facts;
    if (fstat(fd, &facts) != 0) return -1;
    long long grows = at + (long long)count - facts.st_size;
    if (grows <= 0) return (ssize_t)count;
    if (grows <= number) { number -= grows; return (ssize_t)count; }
    long long fits = (long long)count - grows + number;
    number = 0;
    if (fits <= 0) { errno = ENOSPC; return -1; }
    return (ssize_t)fits;
  }
  return (ssize_t)count;
}

static void give_back(long long bytes) { if (strcmp(kind, "room") == 0) number += bytes; }

static void torn(void) { if (strcmp(kind, "tear") == 0 && seen == number) kill(getpid(), SIGKILL); }

static int opened(int (*really)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  char absolute[PATH_MAX];
  if (path && path[0] != '/' && getcwd(absolute, sizeof absolute - strlen(path) - 2)) {
    strcat(strcat(absolute, "/"), path);
  } else {
    snprintf(absolute, sizeof absolute, "%s", path ? path : "");
  }
  if (!below(absolute)) {
    int fd = really(path, flags, mode);
    if (fd >= 0 && fd < FDS) watched[fd] = 0;
    return fd;
  }
  pthread_mutex_lock(&lock);
  struct stat facts;
  int existed = stat(absolute, &facts) == 0;
  int creates = !existed && (flags & O_CREAT);
  int writes = (flags & O_ACCMODE) != O_RDONLY;
  int fd = -1;
  int refused = creates ? fails(CHANGES | NEEDS_ROOM) : writes && strcmp(kind, "readonly") == 0 && fails(CHANGES);
  if (!refused) {
    if (existed && (flags & O_TRUNC)) give_back(facts.st_size);
    fd = really(path, flags, mode);
    if (fd >= 0 && fd < FDS) {
      watched[fd] = 1;
      if (fstat(fd, &facts) == 0) {
        inodes[fd] = facts.st_ino;
        devices[fd] = facts.st_dev;
      }
      record('O', fd, (creates ? 1 : 0) | (existed && (flags & O_TRUNC) ? 2 : 0), absolute, strlen(absolute));
    }
  }
  int code = errno;
  pthread_mutex_unlock(&lock);
  errno = code;
  return fd;
}

#define OPEN(name)                                      \
  int name(const char *path, int flags, ...) {          \
    mode_t mode = 0;                                    \
    if (flags & (O_CREAT | __O_TMPFILE)) {              \
      va_list rest;                                     \
      va_start(rest, flags);                            \
      mode = va_arg(rest, mode_t);                      \
      va_end(rest);                                     \
    }                                                   \
    return opened(NEXT(name), path, flags, mode);       \
  }
OPEN(open)
OPEN(open64)

int close(int fd) {
  if (is_watched(fd)) {
    pthread_mutex_lock(&lock);
    watched[fd] = 0;
    record('C', fd, 0, "", 0);
    pthread_mutex_unlock(&lock);
  }
  return NEXT(close)(fd);
}

static ssize_t acknowledged(const void *bytes, size_t count) {
  const char *text = bytes;
  pthread_mutex_lock(&lock);
  if (count > 6 && strncmp(text, "!plan ", 6) == 0) {
    char plan[64];
    snprintf(plan, sizeof plan, "%.*s", (int)(count - 6), text + 6);
    read_plan(plan);
  } else if (text[0] != '!') {
    record('A', ACK, 0, bytes, count);
  }
  if (count == 5 && strncmp(text, "!seen", 5) == 0) {
    char answer[24];
    int file = NEXT(open)(getenv("LAJUR_DISK_SEEN"), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    int length = snprintf(answer, sizeof answer, "%lld", seen);
    if (file < 0 || NEXT(write)(file, answer, (size_t)length) != length) abort();
    NEXT(close)(file);
  }
  pthread_mutex_unlock(&lock);
  return text[0] == '!' ? (ssize_t)count : NEXT(write)(ACK, bytes, count);
}

static ssize_t put(int fd, const void *bytes, size_t count, long long at, int moves) {
  pthread_mutex_lock(&lock);
  ssize_t most = allowed(fd, count, at);
  ssize_t wrote = most < 0 ? -1 : moves ? NEXT(write)(fd, bytes, (size_t)most) : NEXT(pwrite)(fd, bytes, (size_t)most, at);
  int code = errno;
  if (wrote > 0) record('W', fd, at, bytes, (size_t)wrote);
  torn();
  pthread_mutex_unlock(&lock);
  errno = code;
  return wrote;
}

static long long place_of(int fd) {
  struct stat facts;
  if (fcntl(fd, F_GETFL) & O_APPEND) return fstat(fd, &facts) == 0 ? facts.st_size : 0;
  return lseek(fd, 0, SEEK_CUR);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  if (fd == ACK) return acknowledged(bytes, count);
  if (!is_watched(fd)) return NEXT(write)(fd, bytes, count);
  return put(fd, bytes, count, place_of(fd), 1);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  return is_watched(fd) ? put(fd, bytes, count, at, 0) : NEXT(pwrite)(fd, bytes, count, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) {
  return is_watched(fd) ? put(fd, bytes, count, at, 0) : NEXT(pwrite64)(fd, bytes, count, at);
}
/* Several buffers count as several calls; a short answer is one that every caller must be ready for. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
  if (!is_watched(fd)) return NEXT(writev)(fd, parts, count);
  return count > 0 ? put(fd, parts[0].iov_base, parts[0].iov_len, place_of(fd), 1) : 0;
}
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  if (!is_watched(fd)) return NEXT(pwritev)(fd, parts, count, at);
  return count > 0 ? put(fd, parts[0].iov_base, parts[0].iov_len, at, 0) : 0;
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  if (!is_watched(fd)) return NEXT(pwritev64)(fd, parts, count, at);
  return count > 0 ? put(fd, parts[0].iov_base, parts[0].iov_len, at, 0) : 0;
}

static int refused_on(int fd, int classes) {
  if (!is_watched(fd)) return 0;
  pthread_mutex_lock(&lock);
  int failed = fails(classes);
  int code = errno;
  pthread_mutex_unlock(&lock);
  errno = code;
  return failed;
}

ssize_t read(int fd, void *bytes, size_t count) {
  return refused_on(fd, READS) ? -1 : NEXT(read)(fd, bytes, count);
}
ssize_t pread(int fd, void *bytes, size_t count, off_t at) {
  return refused_on(fd, READS) ? -1 : NEXT(pread)(fd, bytes, count, at);
}
ssize_t pread64(int fd, void *bytes, size_t count, off64_t at) {
  return refused_on(fd, READS) ? -1 : NEXT(pread64)(fd, bytes, count, at);
}

/* Copies within the kernel are refused, as file systems do that cannot: callers then read and write. */
ssize_t copy_file_range(int from, off64_t *at, int to, off64_t *there, size_t count, unsigned flags) {
  if (is_watched(to)) { errno = EXDEV; return -1; }
  return NEXT(copy_file_range)(from, at, to, there, count, flags);
}
ssize_t sendfile(int to, int from, off_t *at, size_t count) {
  if (is_watched(to)) { errno = EINVAL; return -1; }
  return NEXT(sendfile)(to, from, at, count);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t count) {
  if (is_watched(to)) { errno = EINVAL; return -1; }
  return NEXT(sendfile64)(to, from, at, count);
}

#define FLUSH(name)                                             \
  int name(int fd) {                                            \
    if (!is_watched(fd)) return NEXT(name)(fd);                 \
    pthread_mutex_lock(&lock);                                  \
    int done = fails(FLUSHES) ? -1 : NEXT(name)(fd);            \
    int code = errno;                                           \
    if (done == 0) record('S', fd, 0, "", 0);                   \
    pthread_mutex_unlock(&lock);                                \
    errno = code;                                               \
    return done;                                                \
  }
FLUSH(fsync)
FLUSH(fdatasync)

#define CUT(name, offset)                                       \
  int name(int fd, offset size) {                               \
    if (!is_watched(fd)) return NEXT(name)(fd, size);           \
    pthread_mutex_lock(&lock);                                  \
    struct stat facts;                                          \
    int known = fstat(fd, &facts) == 0;                         \
    int done = fails(CHANGES) ? -1 : NEXT(name)(fd, size);      \
    int code = errno;                                           \
    if (done == 0) {                                            \
      record('T', fd, size, "", 0);                             \
      if (known && facts.st_size > size) give_back(facts.st_size - size); \
    }                                                           \
    pthread_mutex_unlock(&lock);                                \
    errno = code;                                               \
    return done;                                                \
  }
CUT(ftruncate, off_t)
CUT(ftruncate64, off64_t)

#define ON_PATH(name, letter, ...)                              \
  pthread_mutex_lock(&lock);                                    \
  struct stat facts;                                            \
  int known = stat(path, &facts) == 0 && S_ISREG(facts.st_mode);\
  int done = fails(CHANGES) ? -1 : NEXT(name)(__VA_ARGS__);     \
  int code = errno;                                             \
  if (done == 0) record(letter, -1, 0, path, strlen(path));     \
  if (done == 0 && known && letter == 'U') give_back(facts.st_size); \
  pthread_mutex_unlock(&lock);                                  \
  errno = code;                                                 \
  return done;

int unlink(const char *path) {
  if (!below(path)) return NEXT(unlink)(path);
  ON_PATH(unlink, 'U', path)
}
int remove(const char *path) {
  struct stat found;
  if (!below(path)) return NEXT(remove)(path);
  return stat(path, &found) == 0 && S_ISDIR(found.st_mode) ? rmdir(path) : unlink(path);
}
int unlinkat(int at, const char *path, int flags) {
  char parent[PATH_MAX], absolute[2 * PATH_MAX], link[64];
  if (path[0] == '/') snprintf(absolute, sizeof absolute, "%s", path);
  else {
    snprintf(link, sizeof link, at == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", at);
    ssize_t length = readlink(link, parent, sizeof parent - 1);
    if (length < 0) return NEXT(unlinkat)(at, path, flags);
    parent[length] = 0;
    snprintf(absolute, sizeof absolute, "%s/%s", parent, path);
  }
  if (!below(absolute)) return NEXT(unlinkat)(at, path, flags);
  return flags & AT_REMOVEDIR ? rmdir(absolute) : unlink(absolute);
}
int rmdir(const char *path) {
  if (!below(path)) return NEXT(rmdir)(path);
  ON_PATH(rmdir, 'D', path)
}
int mkdir(const char *path, mode_t mode) {
  if (!below(path)) return NEXT(mkdir)(path, mode);
  ON_PATH(mkdir, 'M', path, mode)
}
int rename(const char *from, const char *to) {
  if (!below(from) && !below(to)) return NEXT(rename)(from, to);
  pthread_mutex_lock(&lock);
  struct stat facts;
  int replaced = stat(to, &facts) == 0 && S_ISREG(facts.st_mode);
  int done = fails(CHANGES) ? -1 : NEXT(rename)(from, to);
  int code = errno;
  if (done == 0) {
    record_two('R', from, to);
    if (replaced) give_back(facts.st_size);
  }
  pthread_mutex_unlock(&lock);
  errno = code;
  return done;
}
