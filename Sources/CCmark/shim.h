#pragma once
#include <string.h>
#include <cmark.h>
