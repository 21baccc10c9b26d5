/* The limit: reads each text of a folder, parses it with libcmark, writes its HTML. Nothing else. */
#define _GNU_SOURCE
#include <cmark.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *target;
static size_t skipped;
static unsigned long written;

static void fail(const char *path) {
  perror(path);
  exit(1);
}

/* What follows the line that ends the front matter. */
static size_t body(const char *text) {
  const char *end = strncmp(text, "---\n", 4) == 0 ? strstr(text + 4, "\n---\n") : NULL;
  return end ? (size_t)(end - text) + 5 : 0;
}

static int visit(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)place;
  char out[4096];
  snprintf(out, sizeof out, "%s%s", target, path + skipped);
  if (kind == FTW_D) {
    mkdir(out, 0755);
    return 0;
  }
  size_t length = strlen(path);
  if (length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
  char *text = malloc((size_t)status->st_size + 1);
  FILE *file = fopen(path, "rb");
  if (!file || fread(text, 1, (size_t)status->st_size, file) != (size_t)status->st_size) fail(path);
  fclose(file);
  text[status->st_size] = 0;
  size_t start = body(text);
  cmark_node *root = cmark_parse_document(text + start, (size_t)status->st_size - start, CMARK_OPT_DEFAULT);
  char *html = cmark_render_html(root, CMARK_OPT_DEFAULT);
  strcpy(out + strlen(out) - 3, ".html");
  file = fopen(out, "wb");
  if (!file || fwrite(html, 1, strlen(html), file) != strlen(html) || fclose(file) != 0) fail(out);
  cmark_node_free(root);
  free(html);
  free(text);
  written++;
  return 0;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: limit FOLDER TARGET\n");
    return 2;
  }
  target = arguments[2];
  skipped = strlen(arguments[1]);
  if (nftw(arguments[1], visit, 64, FTW_PHYS) != 0) fail(arguments[1]);
  printf("%lu texts\n", written);
  return 0;
}
