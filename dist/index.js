(() => {
  var __webpack_modules__ = {
    /***/
    807: (
      /***/
      ((module2, exports, __nccwpck_require__2) => {
        (function(factory) {
          if (typeof module2.exports === "object") {
            var v = factory(require, exports);
            if (v !== void 0) module2.exports = v;
          } else if (typeof define === "function" && define.amd) {
            define(["require", "exports", "./format", "./parser"], factory);
          }
        })(function() {
          "use strict";
          Object.defineProperty(exports, "__esModule", { value: true });
          exports.isWS = exports.applyEdit = exports.setProperty = exports.removeProperty = void 0;
          const format_1 = __nccwpck_require__2(612);
          const parser_1 = __nccwpck_require__2(152);
          function removeProperty(text, path2, options) {
            return setProperty(text, path2, void 0, options);
          }
          exports.removeProperty = removeProperty;
          function setProperty(text, originalPath, value, options) {
            const path2 = originalPath.slice();
            const errors = [];
            const root = (0, parser_1.parseTree)(text, errors);
            let parent = void 0;
            let lastSegment = void 0;
            while (path2.length > 0) {
              lastSegment = path2.pop();
              parent = (0, parser_1.findNodeAtLocation)(root, path2);
              if (parent === void 0 && value !== void 0) {
                if (typeof lastSegment === "string") {
                  value = { [lastSegment]: value };
                } else {
                  value = [value];
                }
              } else {
                break;
              }
            }
            if (!parent) {
              if (value === void 0) {
                throw new Error("Can not delete in empty document");
              }
              return withFormatting(text, { offset: root ? root.offset : 0, length: root ? root.length : 0, content: JSON.stringify(value) }, options);
            } else if (parent.type === "object" && typeof lastSegment === "string" && Array.isArray(parent.children)) {
              const existing = (0, parser_1.findNodeAtLocation)(parent, [lastSegment]);
              if (existing !== void 0) {
                if (value === void 0) {
                  if (!existing.parent) {
                    throw new Error("Malformed AST");
                  }
                  const propertyIndex = parent.children.indexOf(existing.parent);
                  let removeBegin;
                  let removeEnd = existing.parent.offset + existing.parent.length;
                  if (propertyIndex > 0) {
                    let previous = parent.children[propertyIndex - 1];
                    removeBegin = previous.offset + previous.length;
                  } else {
                    removeBegin = parent.offset + 1;
                    if (parent.children.length > 1) {
                      let next = parent.children[1];
                      removeEnd = next.offset;
                    }
                  }
                  return withFormatting(text, { offset: removeBegin, length: removeEnd - removeBegin, content: "" }, options);
                } else {
                  return withFormatting(text, { offset: existing.offset, length: existing.length, content: JSON.stringify(value) }, options);
                }
              } else {
                if (value === void 0) {
                  return [];
                }
                const newProperty = `${JSON.stringify(lastSegment)}: ${JSON.stringify(value)}`;
                const index = options.getInsertionIndex ? options.getInsertionIndex(parent.children.map((p) => p.children[0].value)) : parent.children.length;
                let edit;
                if (index > 0) {
                  let previous = parent.children[index - 1];
                  edit = { offset: previous.offset + previous.length, length: 0, content: "," + newProperty };
                } else if (parent.children.length === 0) {
                  edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                } else {
                  edit = { offset: parent.offset + 1, length: 0, content: newProperty + "," };
                }
                return withFormatting(text, edit, options);
              }
            } else if (parent.type === "array" && typeof lastSegment === "number" && Array.isArray(parent.children)) {
              const insertIndex = lastSegment;
              if (insertIndex === -1) {
                const newProperty = `${JSON.stringify(value)}`;
                let edit;
                if (parent.children.length === 0) {
                  edit = { offset: parent.offset + 1, length: 0, content: newProperty };
                } else {
                  const previous = parent.children[parent.children.length - 1];
                  edit = { offset: previous.offset + previous.length, length: 0, content: "," + newProperty };
                }
                return withFormatting(text, edit, options);
              } else if (value === void 0 && parent.children.length >= 0) {
                const removalIndex = lastSegment;
                const toRemove = parent.children[removalIndex];
                let edit;
                if (parent.children.length === 1) {
                  edit = { offset: parent.offset + 1, length: parent.length - 2, content: "" };
                } else if (parent.children.length - 1 === removalIndex) {
                  let previous = parent.children[removalIndex - 1];
                  let offset = previous.offset + previous.length;
                  let parentEndOffset = parent.offset + parent.length;
                  edit = { offset, length: parentEndOffset - 2 - offset, content: "" };
                } else {
                  edit = { offset: toRemove.offset, length: parent.children[removalIndex + 1].offset - toRemove.offset, content: "" };
                }
                return withFormatting(text, edit, options);
              } else if (value !== void 0) {
                let edit;
                const newProperty = `${JSON.stringify(value)}`;
                if (!options.isArrayInsertion && parent.children.length > lastSegment) {
                  const toModify = parent.children[lastSegment];
                  edit = { offset: toModify.offset, length: toModify.length, content: newProperty };
                } else if (parent.children.length === 0 || lastSegment === 0) {
                  edit = { offset: parent.offset + 1, length: 0, content: parent.children.length === 0 ? newProperty : newProperty + "," };
                } else {
                  const index = lastSegment > parent.children.length ? parent.children.length : lastSegment;
                  const previous = parent.children[index - 1];
                  edit = { offset: previous.offset + previous.length, length: 0, content: "," + newProperty };
                }
                return withFormatting(text, edit, options);
              } else {
                throw new Error(`Can not ${value === void 0 ? "remove" : options.isArrayInsertion ? "insert" : "modify"} Array index ${insertIndex} as length is not sufficient`);
              }
            } else {
              throw new Error(`Can not add ${typeof lastSegment !== "number" ? "index" : "property"} to parent of type ${parent.type}`);
            }
          }
          exports.setProperty = setProperty;
          function withFormatting(text, edit, options) {
            if (!options.formattingOptions) {
              return [edit];
            }
            let newText = applyEdit(text, edit);
            let begin = edit.offset;
            let end = edit.offset + edit.content.length;
            if (edit.length === 0 || edit.content.length === 0) {
              while (begin > 0 && !(0, format_1.isEOL)(newText, begin - 1)) {
                begin--;
              }
              while (end < newText.length && !(0, format_1.isEOL)(newText, end)) {
                end++;
              }
            }
            const edits = (0, format_1.format)(newText, { offset: begin, length: end - begin }, { ...options.formattingOptions, keepLines: false });
            for (let i = edits.length - 1; i >= 0; i--) {
              const edit2 = edits[i];
              newText = applyEdit(newText, edit2);
              begin = Math.min(begin, edit2.offset);
              end = Math.max(end, edit2.offset + edit2.length);
              end += edit2.content.length - edit2.length;
            }
            const editLength = text.length - (newText.length - end) - begin;
            return [{ offset: begin, length: editLength, content: newText.substring(begin, end) }];
          }
          function applyEdit(text, edit) {
            return text.substring(0, edit.offset) + edit.content + text.substring(edit.offset + edit.length);
          }
          exports.applyEdit = applyEdit;
          function isWS(text, offset) {
            return "\r\n 	".indexOf(text.charAt(offset)) !== -1;
          }
          exports.isWS = isWS;
        });
      })
    ),
    /***/
    612: (
      /***/
      ((module2, exports, __nccwpck_require__2) => {
        (function(factory) {
          if (typeof module2.exports === "object") {
            var v = factory(require, exports);
            if (v !== void 0) module2.exports = v;
          } else if (typeof define === "function" && define.amd) {
            define(["require", "exports", "./scanner", "./string-intern"], factory);
          }
        })(function() {
          "use strict";
          Object.defineProperty(exports, "__esModule", { value: true });
          exports.isEOL = exports.format = void 0;
          const scanner_1 = __nccwpck_require__2(525);
          const string_intern_1 = __nccwpck_require__2(579);
          function format(documentText, range, options) {
            let initialIndentLevel;
            let formatText;
            let formatTextStart;
            let rangeStart;
            let rangeEnd;
            if (range) {
              rangeStart = range.offset;
              rangeEnd = rangeStart + range.length;
              formatTextStart = rangeStart;
              while (formatTextStart > 0 && !isEOL(documentText, formatTextStart - 1)) {
                formatTextStart--;
              }
              let endOffset = rangeEnd;
              while (endOffset < documentText.length && !isEOL(documentText, endOffset)) {
                endOffset++;
              }
              formatText = documentText.substring(formatTextStart, endOffset);
              initialIndentLevel = computeIndentLevel(formatText, options);
            } else {
              formatText = documentText;
              initialIndentLevel = 0;
              formatTextStart = 0;
              rangeStart = 0;
              rangeEnd = documentText.length;
            }
            const eol = getEOL(options, documentText);
            const eolFastPathSupported = string_intern_1.supportedEols.includes(eol);
            let numberLineBreaks = 0;
            let indentLevel = 0;
            let indentValue;
            if (options.insertSpaces) {
              indentValue = string_intern_1.cachedSpaces[options.tabSize || 4] ?? repeat(string_intern_1.cachedSpaces[1], options.tabSize || 4);
            } else {
              indentValue = "	";
            }
            const indentType = indentValue === "	" ? "	" : " ";
            let scanner = (0, scanner_1.createScanner)(formatText, false);
            let hasError = false;
            function newLinesAndIndent() {
              if (numberLineBreaks > 1) {
                return repeat(eol, numberLineBreaks) + repeat(indentValue, initialIndentLevel + indentLevel);
              }
              const amountOfSpaces = indentValue.length * (initialIndentLevel + indentLevel);
              if (!eolFastPathSupported || amountOfSpaces > string_intern_1.cachedBreakLinesWithSpaces[indentType][eol].length) {
                return eol + repeat(indentValue, initialIndentLevel + indentLevel);
              }
              if (amountOfSpaces <= 0) {
                return eol;
              }
              return string_intern_1.cachedBreakLinesWithSpaces[indentType][eol][amountOfSpaces];
            }
            function scanNext() {
              let token = scanner.scan();
              numberLineBreaks = 0;
              while (token === 15 || token === 14) {
                if (token === 14 && options.keepLines) {
                  numberLineBreaks += 1;
                } else if (token === 14) {
                  numberLineBreaks = 1;
                }
                token = scanner.scan();
              }
              hasError = token === 16 || scanner.getTokenError() !== 0;
              return token;
            }
            const editOperations = [];
            function addEdit(text, startOffset, endOffset) {
              if (!hasError && (!range || startOffset < rangeEnd && endOffset > rangeStart) && documentText.substring(startOffset, endOffset) !== text) {
                editOperations.push({ offset: startOffset, length: endOffset - startOffset, content: text });
              }
            }
            let firstToken = scanNext();
            if (options.keepLines && numberLineBreaks > 0) {
              addEdit(repeat(eol, numberLineBreaks), 0, 0);
            }
            if (firstToken !== 17) {
              let firstTokenStart = scanner.getTokenOffset() + formatTextStart;
              let initialIndent = indentValue.length * initialIndentLevel < 20 && options.insertSpaces ? string_intern_1.cachedSpaces[indentValue.length * initialIndentLevel] : repeat(indentValue, initialIndentLevel);
              addEdit(initialIndent, formatTextStart, firstTokenStart);
            }
            while (firstToken !== 17) {
              let firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
              let secondToken = scanNext();
              let replaceContent = "";
              let needsLineBreak = false;
              while (numberLineBreaks === 0 && (secondToken === 12 || secondToken === 13)) {
                let commentTokenStart = scanner.getTokenOffset() + formatTextStart;
                addEdit(string_intern_1.cachedSpaces[1], firstTokenEnd, commentTokenStart);
                firstTokenEnd = scanner.getTokenOffset() + scanner.getTokenLength() + formatTextStart;
                needsLineBreak = secondToken === 12;
                replaceContent = needsLineBreak ? newLinesAndIndent() : "";
                secondToken = scanNext();
              }
              if (secondToken === 2) {
                if (firstToken !== 1) {
                  indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 1) {
                  replaceContent = newLinesAndIndent();
                } else if (options.keepLines) {
                  replaceContent = string_intern_1.cachedSpaces[1];
                }
              } else if (secondToken === 4) {
                if (firstToken !== 3) {
                  indentLevel--;
                }
                ;
                if (options.keepLines && numberLineBreaks > 0 || !options.keepLines && firstToken !== 3) {
                  replaceContent = newLinesAndIndent();
                } else if (options.keepLines) {
                  replaceContent = string_intern_1.cachedSpaces[1];
                }
              } else {
                switch (firstToken) {
                  case 3:
                  case 1:
                    indentLevel++;
                    if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                      replaceContent = newLinesAndIndent();
                    } else {
                      replaceContent = string_intern_1.cachedSpaces[1];
                    }
                    break;
                  case 5:
                    if (options.keepLines && numberLineBreaks > 0 || !options.keepLines) {
                      replaceContent = newLinesAndIndent();
                    } else {
                      replaceContent = string_intern_1.cachedSpaces[1];
                    }
                    break;
                  case 12:
                    replaceContent = newLinesAndIndent();
                    break;
                  case 13:
                    if (numberLineBreaks > 0) {
                      replaceContent = newLinesAndIndent();
                    } else if (!needsLineBreak) {
                      replaceContent = string_intern_1.cachedSpaces[1];
                    }
                    break;
                  case 6:
                    if (options.keepLines && numberLineBreaks > 0) {
                      replaceContent = newLinesAndIndent();
                    } else if (!needsLineBreak) {
                      replaceContent = string_intern_1.cachedSpaces[1];
                    }
                    break;
                  case 10:
                    if (options.keepLines && numberLineBreaks > 0) {
                      replaceContent = newLinesAndIndent();
                    } else if (secondToken === 6 && !needsLineBreak) {
                      replaceContent = "";
                    }
                    break;
                  case 7:
                  case 8:
                  case 9:
                  case 11:
                  case 2:
                  case 4:
                    if (options.keepLines && numberLineBreaks > 0) {
                      replaceContent = newLinesAndIndent();
                    } else {
                      if ((secondToken === 12 || secondToken === 13) && !needsLineBreak) {
                        replaceContent = string_intern_1.cachedSpaces[1];
                      } else if (secondToken !== 5 && secondToken !== 17) {
                        hasError = true;
                      }
                    }
                    break;
                  case 16:
                    hasError = true;
                    break;
                }
                if (numberLineBreaks > 0 && (secondToken === 12 || secondToken === 13)) {
                  replaceContent = newLinesAndIndent();
                }
              }
              if (secondToken === 17) {
                if (options.keepLines && numberLineBreaks > 0) {
                  replaceContent = newLinesAndIndent();
                } else {
                  replaceContent = options.insertFinalNewline ? eol : "";
                }
              }
              const secondTokenStart = scanner.getTokenOffset() + formatTextStart;
              addEdit(replaceContent, firstTokenEnd, secondTokenStart);
              firstToken = secondToken;
            }
            return editOperations;
          }
          exports.format = format;
          function repeat(s, count) {
            let result = "";
            for (let i = 0; i < count; i++) {
              result += s;
            }
            return result;
          }
          function computeIndentLevel(content, options) {
            let i = 0;
            let nChars = 0;
            const tabSize = options.tabSize || 4;
            while (i < content.length) {
              let ch = content.charAt(i);
              if (ch === string_intern_1.cachedSpaces[1]) {
                nChars++;
              } else if (ch === "	") {
                nChars += tabSize;
              } else {
                break;
              }
              i++;
            }
            return Math.floor(nChars / tabSize);
          }
          function getEOL(options, text) {
            for (let i = 0; i < text.length; i++) {
              const ch = text.charAt(i);
              if (ch === "\r") {
                if (i + 1 < text.length && text.charAt(i + 1) === "\n") {
                  return "\r\n";
                }
                return "\r";
              } else if (ch === "\n") {
                return "\n";
              }
            }
            return options && options.eol || "\n";
          }
          function isEOL(text, offset) {
            return "\r\n".indexOf(text.charAt(offset)) !== -1;
          }
          exports.isEOL = isEOL;
        });
      })
    ),
    /***/
    152: (
      /***/
      ((module2, exports, __nccwpck_require__2) => {
        (function(factory) {
          if (typeof module2.exports === "object") {
            var v = factory(require, exports);
            if (v !== void 0) module2.exports = v;
          } else if (typeof define === "function" && define.amd) {
            define(["require", "exports", "./scanner"], factory);
          }
        })(function() {
          "use strict";
          Object.defineProperty(exports, "__esModule", { value: true });
          exports.getNodeType = exports.stripComments = exports.visit = exports.findNodeAtOffset = exports.contains = exports.getNodeValue = exports.getNodePath = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = void 0;
          const scanner_1 = __nccwpck_require__2(525);
          var ParseOptions;
          (function(ParseOptions2) {
            ParseOptions2.DEFAULT = {
              allowTrailingComma: false
            };
          })(ParseOptions || (ParseOptions = {}));
          function getLocation(text, position) {
            const segments = [];
            const earlyReturnException = new Object();
            let previousNode = void 0;
            const previousNodeInst = {
              value: {},
              offset: 0,
              length: 0,
              type: "object",
              parent: void 0
            };
            let isAtPropertyKey = false;
            function setPreviousNode(value, offset, length, type) {
              previousNodeInst.value = value;
              previousNodeInst.offset = offset;
              previousNodeInst.length = length;
              previousNodeInst.type = type;
              previousNodeInst.colonOffset = void 0;
              previousNode = previousNodeInst;
            }
            try {
              visit(text, {
                onObjectBegin: (offset, length) => {
                  if (position <= offset) {
                    throw earlyReturnException;
                  }
                  previousNode = void 0;
                  isAtPropertyKey = position > offset;
                  segments.push("");
                },
                onObjectProperty: (name, offset, length) => {
                  if (position < offset) {
                    throw earlyReturnException;
                  }
                  setPreviousNode(name, offset, length, "property");
                  segments[segments.length - 1] = name;
                  if (position <= offset + length) {
                    throw earlyReturnException;
                  }
                },
                onObjectEnd: (offset, length) => {
                  if (position <= offset) {
                    throw earlyReturnException;
                  }
                  previousNode = void 0;
                  segments.pop();
                },
                onArrayBegin: (offset, length) => {
                  if (position <= offset) {
                    throw earlyReturnException;
                  }
                  previousNode = void 0;
                  segments.push(0);
                },
                onArrayEnd: (offset, length) => {
                  if (position <= offset) {
                    throw earlyReturnException;
                  }
                  previousNode = void 0;
                  segments.pop();
                },
                onLiteralValue: (value, offset, length) => {
                  if (position < offset) {
                    throw earlyReturnException;
                  }
                  setPreviousNode(value, offset, length, getNodeType(value));
                  if (position <= offset + length) {
                    throw earlyReturnException;
                  }
                },
                onSeparator: (sep, offset, length) => {
                  if (position <= offset) {
                    throw earlyReturnException;
                  }
                  if (sep === ":" && previousNode && previousNode.type === "property") {
                    previousNode.colonOffset = offset;
                    isAtPropertyKey = false;
                    previousNode = void 0;
                  } else if (sep === ",") {
                    const last = segments[segments.length - 1];
                    if (typeof last === "number") {
                      segments[segments.length - 1] = last + 1;
                    } else {
                      isAtPropertyKey = true;
                      segments[segments.length - 1] = "";
                    }
                    previousNode = void 0;
                  }
                }
              });
            } catch (e) {
              if (e !== earlyReturnException) {
                throw e;
              }
            }
            return {
              path: segments,
              previousNode,
              isAtPropertyKey,
              matches: (pattern) => {
                let k = 0;
                for (let i = 0; k < pattern.length && i < segments.length; i++) {
                  if (pattern[k] === segments[i] || pattern[k] === "*") {
                    k++;
                  } else if (pattern[k] !== "**") {
                    return false;
                  }
                }
                return k === pattern.length;
              }
            };
          }
          exports.getLocation = getLocation;
          function parse2(text, errors = [], options = ParseOptions.DEFAULT) {
            let currentProperty = null;
            let currentParent = [];
            const previousParents = [];
            function onValue(value) {
              if (Array.isArray(currentParent)) {
                currentParent.push(value);
              } else if (currentProperty !== null) {
                currentParent[currentProperty] = value;
              }
            }
            const visitor = {
              onObjectBegin: () => {
                const object = {};
                onValue(object);
                previousParents.push(currentParent);
                currentParent = object;
                currentProperty = null;
              },
              onObjectProperty: (name) => {
                currentProperty = name;
              },
              onObjectEnd: () => {
                currentParent = previousParents.pop();
              },
              onArrayBegin: () => {
                const array = [];
                onValue(array);
                previousParents.push(currentParent);
                currentParent = array;
                currentProperty = null;
              },
              onArrayEnd: () => {
                currentParent = previousParents.pop();
              },
              onLiteralValue: onValue,
              onError: (error, offset, length) => {
                errors.push({ error, offset, length });
              }
            };
            visit(text, visitor, options);
            return currentParent[0];
          }
          exports.parse = parse2;
          function parseTree(text, errors = [], options = ParseOptions.DEFAULT) {
            let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
            function ensurePropertyComplete(endOffset) {
              if (currentParent.type === "property") {
                currentParent.length = endOffset - currentParent.offset;
                currentParent = currentParent.parent;
              }
            }
            function onValue(valueNode) {
              currentParent.children.push(valueNode);
              return valueNode;
            }
            const visitor = {
              onObjectBegin: (offset) => {
                currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
              },
              onObjectProperty: (name, offset, length) => {
                currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
                currentParent.children.push({ type: "string", value: name, offset, length, parent: currentParent });
              },
              onObjectEnd: (offset, length) => {
                ensurePropertyComplete(offset + length);
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
              },
              onArrayBegin: (offset, length) => {
                currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
              },
              onArrayEnd: (offset, length) => {
                currentParent.length = offset + length - currentParent.offset;
                currentParent = currentParent.parent;
                ensurePropertyComplete(offset + length);
              },
              onLiteralValue: (value, offset, length) => {
                onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
                ensurePropertyComplete(offset + length);
              },
              onSeparator: (sep, offset, length) => {
                if (currentParent.type === "property") {
                  if (sep === ":") {
                    currentParent.colonOffset = offset;
                  } else if (sep === ",") {
                    ensurePropertyComplete(offset);
                  }
                }
              },
              onError: (error, offset, length) => {
                errors.push({ error, offset, length });
              }
            };
            visit(text, visitor, options);
            const result = currentParent.children[0];
            if (result) {
              delete result.parent;
            }
            return result;
          }
          exports.parseTree = parseTree;
          function findNodeAtLocation(root, path2) {
            if (!root) {
              return void 0;
            }
            let node = root;
            for (let segment of path2) {
              if (typeof segment === "string") {
                if (node.type !== "object" || !Array.isArray(node.children)) {
                  return void 0;
                }
                let found = false;
                for (const propertyNode of node.children) {
                  if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
                    node = propertyNode.children[1];
                    found = true;
                    break;
                  }
                }
                if (!found) {
                  return void 0;
                }
              } else {
                const index = segment;
                if (node.type !== "array" || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
                  return void 0;
                }
                node = node.children[index];
              }
            }
            return node;
          }
          exports.findNodeAtLocation = findNodeAtLocation;
          function getNodePath(node) {
            if (!node.parent || !node.parent.children) {
              return [];
            }
            const path2 = getNodePath(node.parent);
            if (node.parent.type === "property") {
              const key = node.parent.children[0].value;
              path2.push(key);
            } else if (node.parent.type === "array") {
              const index = node.parent.children.indexOf(node);
              if (index !== -1) {
                path2.push(index);
              }
            }
            return path2;
          }
          exports.getNodePath = getNodePath;
          function getNodeValue(node) {
            switch (node.type) {
              case "array":
                return node.children.map(getNodeValue);
              case "object":
                const obj = /* @__PURE__ */ Object.create(null);
                for (let prop of node.children) {
                  const valueNode = prop.children[1];
                  if (valueNode) {
                    obj[prop.children[0].value] = getNodeValue(valueNode);
                  }
                }
                return obj;
              case "null":
              case "string":
              case "number":
              case "boolean":
                return node.value;
              default:
                return void 0;
            }
          }
          exports.getNodeValue = getNodeValue;
          function contains(node, offset, includeRightBound = false) {
            return offset >= node.offset && offset < node.offset + node.length || includeRightBound && offset === node.offset + node.length;
          }
          exports.contains = contains;
          function findNodeAtOffset(node, offset, includeRightBound = false) {
            if (contains(node, offset, includeRightBound)) {
              const children = node.children;
              if (Array.isArray(children)) {
                for (let i = 0; i < children.length && children[i].offset <= offset; i++) {
                  const item = findNodeAtOffset(children[i], offset, includeRightBound);
                  if (item) {
                    return item;
                  }
                }
              }
              return node;
            }
            return void 0;
          }
          exports.findNodeAtOffset = findNodeAtOffset;
          function visit(text, visitor, options = ParseOptions.DEFAULT) {
            const _scanner = (0, scanner_1.createScanner)(text, false);
            const _jsonPath = [];
            let suppressedCallbacks = 0;
            function toNoArgVisit(visitFunction) {
              return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
            }
            function toOneArgVisit(visitFunction) {
              return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
            }
            function toOneArgVisitWithPath(visitFunction) {
              return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
            }
            function toBeginVisit(visitFunction) {
              return visitFunction ? () => {
                if (suppressedCallbacks > 0) {
                  suppressedCallbacks++;
                } else {
                  let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
                  if (cbReturn === false) {
                    suppressedCallbacks = 1;
                  }
                }
              } : () => true;
            }
            function toEndVisit(visitFunction) {
              return visitFunction ? () => {
                if (suppressedCallbacks > 0) {
                  suppressedCallbacks--;
                }
                if (suppressedCallbacks === 0) {
                  visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
                }
              } : () => true;
            }
            const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
            const disallowComments = options && options.disallowComments;
            const allowTrailingComma = options && options.allowTrailingComma;
            function scanNext() {
              while (true) {
                const token = _scanner.scan();
                switch (_scanner.getTokenError()) {
                  case 4:
                    handleError(
                      14
                      /* ParseErrorCode.InvalidUnicode */
                    );
                    break;
                  case 5:
                    handleError(
                      15
                      /* ParseErrorCode.InvalidEscapeCharacter */
                    );
                    break;
                  case 3:
                    handleError(
                      13
                      /* ParseErrorCode.UnexpectedEndOfNumber */
                    );
                    break;
                  case 1:
                    if (!disallowComments) {
                      handleError(
                        11
                        /* ParseErrorCode.UnexpectedEndOfComment */
                      );
                    }
                    break;
                  case 2:
                    handleError(
                      12
                      /* ParseErrorCode.UnexpectedEndOfString */
                    );
                    break;
                  case 6:
                    handleError(
                      16
                      /* ParseErrorCode.InvalidCharacter */
                    );
                    break;
                }
                switch (token) {
                  case 12:
                  case 13:
                    if (disallowComments) {
                      handleError(
                        10
                        /* ParseErrorCode.InvalidCommentToken */
                      );
                    } else {
                      onComment();
                    }
                    break;
                  case 16:
                    handleError(
                      1
                      /* ParseErrorCode.InvalidSymbol */
                    );
                    break;
                  case 15:
                  case 14:
                    break;
                  default:
                    return token;
                }
              }
            }
            function handleError(error, skipUntilAfter = [], skipUntil = []) {
              onError(error);
              if (skipUntilAfter.length + skipUntil.length > 0) {
                let token = _scanner.getToken();
                while (token !== 17) {
                  if (skipUntilAfter.indexOf(token) !== -1) {
                    scanNext();
                    break;
                  } else if (skipUntil.indexOf(token) !== -1) {
                    break;
                  }
                  token = scanNext();
                }
              }
            }
            function parseString(isValue) {
              const value = _scanner.getTokenValue();
              if (isValue) {
                onLiteralValue(value);
              } else {
                onObjectProperty(value);
                _jsonPath.push(value);
              }
              scanNext();
              return true;
            }
            function parseLiteral() {
              switch (_scanner.getToken()) {
                case 11:
                  const tokenValue = _scanner.getTokenValue();
                  let value = Number(tokenValue);
                  if (isNaN(value)) {
                    handleError(
                      2
                      /* ParseErrorCode.InvalidNumberFormat */
                    );
                    value = 0;
                  }
                  onLiteralValue(value);
                  break;
                case 7:
                  onLiteralValue(null);
                  break;
                case 8:
                  onLiteralValue(true);
                  break;
                case 9:
                  onLiteralValue(false);
                  break;
                default:
                  return false;
              }
              scanNext();
              return true;
            }
            function parseProperty() {
              if (_scanner.getToken() !== 10) {
                handleError(3, [], [
                  2,
                  5
                  /* SyntaxKind.CommaToken */
                ]);
                return false;
              }
              parseString(false);
              if (_scanner.getToken() === 6) {
                onSeparator(":");
                scanNext();
                if (!parseValue()) {
                  handleError(4, [], [
                    2,
                    5
                    /* SyntaxKind.CommaToken */
                  ]);
                }
              } else {
                handleError(5, [], [
                  2,
                  5
                  /* SyntaxKind.CommaToken */
                ]);
              }
              _jsonPath.pop();
              return true;
            }
            function parseObject() {
              onObjectBegin();
              scanNext();
              let needsComma = false;
              while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
                if (_scanner.getToken() === 5) {
                  if (!needsComma) {
                    handleError(4, [], []);
                  }
                  onSeparator(",");
                  scanNext();
                  if (_scanner.getToken() === 2 && allowTrailingComma) {
                    break;
                  }
                } else if (needsComma) {
                  handleError(6, [], []);
                }
                if (!parseProperty()) {
                  handleError(4, [], [
                    2,
                    5
                    /* SyntaxKind.CommaToken */
                  ]);
                }
                needsComma = true;
              }
              onObjectEnd();
              if (_scanner.getToken() !== 2) {
                handleError(7, [
                  2
                  /* SyntaxKind.CloseBraceToken */
                ], []);
              } else {
                scanNext();
              }
              return true;
            }
            function parseArray() {
              onArrayBegin();
              scanNext();
              let isFirstElement = true;
              let needsComma = false;
              while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
                if (_scanner.getToken() === 5) {
                  if (!needsComma) {
                    handleError(4, [], []);
                  }
                  onSeparator(",");
                  scanNext();
                  if (_scanner.getToken() === 4 && allowTrailingComma) {
                    break;
                  }
                } else if (needsComma) {
                  handleError(6, [], []);
                }
                if (isFirstElement) {
                  _jsonPath.push(0);
                  isFirstElement = false;
                } else {
                  _jsonPath[_jsonPath.length - 1]++;
                }
                if (!parseValue()) {
                  handleError(4, [], [
                    4,
                    5
                    /* SyntaxKind.CommaToken */
                  ]);
                }
                needsComma = true;
              }
              onArrayEnd();
              if (!isFirstElement) {
                _jsonPath.pop();
              }
              if (_scanner.getToken() !== 4) {
                handleError(8, [
                  4
                  /* SyntaxKind.CloseBracketToken */
                ], []);
              } else {
                scanNext();
              }
              return true;
            }
            function parseValue() {
              switch (_scanner.getToken()) {
                case 3:
                  return parseArray();
                case 1:
                  return parseObject();
                case 10:
                  return parseString(true);
                default:
                  return parseLiteral();
              }
            }
            scanNext();
            if (_scanner.getToken() === 17) {
              if (options.allowEmptyContent) {
                return true;
              }
              handleError(4, [], []);
              return false;
            }
            if (!parseValue()) {
              handleError(4, [], []);
              return false;
            }
            if (_scanner.getToken() !== 17) {
              handleError(9, [], []);
            }
            return true;
          }
          exports.visit = visit;
          function stripComments(text, replaceCh) {
            let _scanner = (0, scanner_1.createScanner)(text), parts = [], kind, offset = 0, pos;
            do {
              pos = _scanner.getPosition();
              kind = _scanner.scan();
              switch (kind) {
                case 12:
                case 13:
                case 17:
                  if (offset !== pos) {
                    parts.push(text.substring(offset, pos));
                  }
                  if (replaceCh !== void 0) {
                    parts.push(_scanner.getTokenValue().replace(/[^\r\n]/g, replaceCh));
                  }
                  offset = _scanner.getPosition();
                  break;
              }
            } while (kind !== 17);
            return parts.join("");
          }
          exports.stripComments = stripComments;
          function getNodeType(value) {
            switch (typeof value) {
              case "boolean":
                return "boolean";
              case "number":
                return "number";
              case "string":
                return "string";
              case "object": {
                if (!value) {
                  return "null";
                } else if (Array.isArray(value)) {
                  return "array";
                }
                return "object";
              }
              default:
                return "null";
            }
          }
          exports.getNodeType = getNodeType;
        });
      })
    ),
    /***/
    525: (
      /***/
      ((module2, exports) => {
        (function(factory) {
          if (typeof module2.exports === "object") {
            var v = factory(require, exports);
            if (v !== void 0) module2.exports = v;
          } else if (typeof define === "function" && define.amd) {
            define(["require", "exports"], factory);
          }
        })(function() {
          "use strict";
          Object.defineProperty(exports, "__esModule", { value: true });
          exports.createScanner = void 0;
          function createScanner(text, ignoreTrivia = false) {
            const len = text.length;
            let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
            function scanHexDigits(count, exact) {
              let digits = 0;
              let value2 = 0;
              while (digits < count || !exact) {
                let ch = text.charCodeAt(pos);
                if (ch >= 48 && ch <= 57) {
                  value2 = value2 * 16 + ch - 48;
                } else if (ch >= 65 && ch <= 70) {
                  value2 = value2 * 16 + ch - 65 + 10;
                } else if (ch >= 97 && ch <= 102) {
                  value2 = value2 * 16 + ch - 97 + 10;
                } else {
                  break;
                }
                pos++;
                digits++;
              }
              if (digits < count) {
                value2 = -1;
              }
              return value2;
            }
            function setPosition(newPosition) {
              pos = newPosition;
              value = "";
              tokenOffset = 0;
              token = 16;
              scanError = 0;
            }
            function scanNumber() {
              let start = pos;
              if (text.charCodeAt(pos) === 48) {
                pos++;
              } else {
                pos++;
                while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                  pos++;
                }
              }
              if (pos < text.length && text.charCodeAt(pos) === 46) {
                pos++;
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                  pos++;
                  while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                  }
                } else {
                  scanError = 3;
                  return text.substring(start, pos);
                }
              }
              let end = pos;
              if (pos < text.length && (text.charCodeAt(pos) === 69 || text.charCodeAt(pos) === 101)) {
                pos++;
                if (pos < text.length && text.charCodeAt(pos) === 43 || text.charCodeAt(pos) === 45) {
                  pos++;
                }
                if (pos < text.length && isDigit(text.charCodeAt(pos))) {
                  pos++;
                  while (pos < text.length && isDigit(text.charCodeAt(pos))) {
                    pos++;
                  }
                  end = pos;
                } else {
                  scanError = 3;
                }
              }
              return text.substring(start, end);
            }
            function scanString() {
              let result = "", start = pos;
              while (true) {
                if (pos >= len) {
                  result += text.substring(start, pos);
                  scanError = 2;
                  break;
                }
                const ch = text.charCodeAt(pos);
                if (ch === 34) {
                  result += text.substring(start, pos);
                  pos++;
                  break;
                }
                if (ch === 92) {
                  result += text.substring(start, pos);
                  pos++;
                  if (pos >= len) {
                    scanError = 2;
                    break;
                  }
                  const ch2 = text.charCodeAt(pos++);
                  switch (ch2) {
                    case 34:
                      result += '"';
                      break;
                    case 92:
                      result += "\\";
                      break;
                    case 47:
                      result += "/";
                      break;
                    case 98:
                      result += "\b";
                      break;
                    case 102:
                      result += "\f";
                      break;
                    case 110:
                      result += "\n";
                      break;
                    case 114:
                      result += "\r";
                      break;
                    case 116:
                      result += "	";
                      break;
                    case 117:
                      const ch3 = scanHexDigits(4, true);
                      if (ch3 >= 0) {
                        result += String.fromCharCode(ch3);
                      } else {
                        scanError = 4;
                      }
                      break;
                    default:
                      scanError = 5;
                  }
                  start = pos;
                  continue;
                }
                if (ch >= 0 && ch <= 31) {
                  if (isLineBreak(ch)) {
                    result += text.substring(start, pos);
                    scanError = 2;
                    break;
                  } else {
                    scanError = 6;
                  }
                }
                pos++;
              }
              return result;
            }
            function scanNext() {
              value = "";
              scanError = 0;
              tokenOffset = pos;
              lineStartOffset = lineNumber;
              prevTokenLineStartOffset = tokenLineStartOffset;
              if (pos >= len) {
                tokenOffset = len;
                return token = 17;
              }
              let code = text.charCodeAt(pos);
              if (isWhiteSpace(code)) {
                do {
                  pos++;
                  value += String.fromCharCode(code);
                  code = text.charCodeAt(pos);
                } while (isWhiteSpace(code));
                return token = 15;
              }
              if (isLineBreak(code)) {
                pos++;
                value += String.fromCharCode(code);
                if (code === 13 && text.charCodeAt(pos) === 10) {
                  pos++;
                  value += "\n";
                }
                lineNumber++;
                tokenLineStartOffset = pos;
                return token = 14;
              }
              switch (code) {
                // tokens: []{}:,
                case 123:
                  pos++;
                  return token = 1;
                case 125:
                  pos++;
                  return token = 2;
                case 91:
                  pos++;
                  return token = 3;
                case 93:
                  pos++;
                  return token = 4;
                case 58:
                  pos++;
                  return token = 6;
                case 44:
                  pos++;
                  return token = 5;
                // strings
                case 34:
                  pos++;
                  value = scanString();
                  return token = 10;
                // comments
                case 47:
                  const start = pos - 1;
                  if (text.charCodeAt(pos + 1) === 47) {
                    pos += 2;
                    while (pos < len) {
                      if (isLineBreak(text.charCodeAt(pos))) {
                        break;
                      }
                      pos++;
                    }
                    value = text.substring(start, pos);
                    return token = 12;
                  }
                  if (text.charCodeAt(pos + 1) === 42) {
                    pos += 2;
                    const safeLength = len - 1;
                    let commentClosed = false;
                    while (pos < safeLength) {
                      const ch = text.charCodeAt(pos);
                      if (ch === 42 && text.charCodeAt(pos + 1) === 47) {
                        pos += 2;
                        commentClosed = true;
                        break;
                      }
                      pos++;
                      if (isLineBreak(ch)) {
                        if (ch === 13 && text.charCodeAt(pos) === 10) {
                          pos++;
                        }
                        lineNumber++;
                        tokenLineStartOffset = pos;
                      }
                    }
                    if (!commentClosed) {
                      pos++;
                      scanError = 1;
                    }
                    value = text.substring(start, pos);
                    return token = 13;
                  }
                  value += String.fromCharCode(code);
                  pos++;
                  return token = 16;
                // numbers
                case 45:
                  value += String.fromCharCode(code);
                  pos++;
                  if (pos === len || !isDigit(text.charCodeAt(pos))) {
                    return token = 16;
                  }
                // found a minus, followed by a number so
                // we fall through to proceed with scanning
                // numbers
                case 48:
                case 49:
                case 50:
                case 51:
                case 52:
                case 53:
                case 54:
                case 55:
                case 56:
                case 57:
                  value += scanNumber();
                  return token = 11;
                // literals and unknown symbols
                default:
                  while (pos < len && isUnknownContentCharacter(code)) {
                    pos++;
                    code = text.charCodeAt(pos);
                  }
                  if (tokenOffset !== pos) {
                    value = text.substring(tokenOffset, pos);
                    switch (value) {
                      case "true":
                        return token = 8;
                      case "false":
                        return token = 9;
                      case "null":
                        return token = 7;
                    }
                    return token = 16;
                  }
                  value += String.fromCharCode(code);
                  pos++;
                  return token = 16;
              }
            }
            function isUnknownContentCharacter(code) {
              if (isWhiteSpace(code) || isLineBreak(code)) {
                return false;
              }
              switch (code) {
                case 125:
                case 93:
                case 123:
                case 91:
                case 34:
                case 58:
                case 44:
                case 47:
                  return false;
              }
              return true;
            }
            function scanNextNonTrivia() {
              let result;
              do {
                result = scanNext();
              } while (result >= 12 && result <= 15);
              return result;
            }
            return {
              setPosition,
              getPosition: () => pos,
              scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
              getToken: () => token,
              getTokenValue: () => value,
              getTokenOffset: () => tokenOffset,
              getTokenLength: () => pos - tokenOffset,
              getTokenStartLine: () => lineStartOffset,
              getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
              getTokenError: () => scanError
            };
          }
          exports.createScanner = createScanner;
          function isWhiteSpace(ch) {
            return ch === 32 || ch === 9;
          }
          function isLineBreak(ch) {
            return ch === 10 || ch === 13;
          }
          function isDigit(ch) {
            return ch >= 48 && ch <= 57;
          }
          var CharacterCodes;
          (function(CharacterCodes2) {
            CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
            CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
            CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
            CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
            CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
            CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
            CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
            CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
            CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
            CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
            CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
            CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
            CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
            CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
            CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
            CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
            CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
            CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
            CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
            CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
            CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
            CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
            CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
            CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
            CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
            CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
            CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
            CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
            CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
            CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
            CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
            CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
            CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
            CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
            CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
            CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
            CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
            CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
            CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
            CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
            CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
            CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
            CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
            CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
            CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
            CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
            CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
            CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
            CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
            CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
            CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
            CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
            CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
            CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
            CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
            CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
            CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
            CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
            CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
            CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
            CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
            CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
            CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
            CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
            CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
            CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
            CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
            CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
            CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
            CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
            CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
            CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
            CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
            CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
            CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
            CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
            CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
            CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
            CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
            CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
          })(CharacterCodes || (CharacterCodes = {}));
        });
      })
    ),
    /***/
    579: (
      /***/
      ((module2, exports) => {
        (function(factory) {
          if (typeof module2.exports === "object") {
            var v = factory(require, exports);
            if (v !== void 0) module2.exports = v;
          } else if (typeof define === "function" && define.amd) {
            define(["require", "exports"], factory);
          }
        })(function() {
          "use strict";
          Object.defineProperty(exports, "__esModule", { value: true });
          exports.supportedEols = exports.cachedBreakLinesWithSpaces = exports.cachedSpaces = void 0;
          exports.cachedSpaces = new Array(20).fill(0).map((_, index) => {
            return " ".repeat(index);
          });
          const maxCachedValues = 200;
          exports.cachedBreakLinesWithSpaces = {
            " ": {
              "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
                return "\n" + " ".repeat(index);
              }),
              "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
                return "\r" + " ".repeat(index);
              }),
              "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
                return "\r\n" + " ".repeat(index);
              })
            },
            "	": {
              "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
                return "\n" + "	".repeat(index);
              }),
              "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
                return "\r" + "	".repeat(index);
              }),
              "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
                return "\r\n" + "	".repeat(index);
              })
            }
          };
          exports.supportedEols = ["\n", "\r", "\r\n"];
        });
      })
    ),
    /***/
    547: (
      /***/
      ((module2, exports, __nccwpck_require__2) => {
        (function(factory) {
          if (typeof module2.exports === "object") {
            var v = factory(require, exports);
            if (v !== void 0) module2.exports = v;
          } else if (typeof define === "function" && define.amd) {
            define(["require", "exports", "./impl/format", "./impl/edit", "./impl/scanner", "./impl/parser"], factory);
          }
        })(function() {
          "use strict";
          Object.defineProperty(exports, "__esModule", { value: true });
          exports.applyEdits = exports.modify = exports.format = exports.printParseErrorCode = exports.ParseErrorCode = exports.stripComments = exports.visit = exports.getNodeValue = exports.getNodePath = exports.findNodeAtOffset = exports.findNodeAtLocation = exports.parseTree = exports.parse = exports.getLocation = exports.SyntaxKind = exports.ScanError = exports.createScanner = void 0;
          const formatter = __nccwpck_require__2(612);
          const edit = __nccwpck_require__2(807);
          const scanner = __nccwpck_require__2(525);
          const parser = __nccwpck_require__2(152);
          exports.createScanner = scanner.createScanner;
          var ScanError;
          (function(ScanError2) {
            ScanError2[ScanError2["None"] = 0] = "None";
            ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
            ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
            ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
            ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
            ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
            ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
          })(ScanError || (exports.ScanError = ScanError = {}));
          var SyntaxKind;
          (function(SyntaxKind2) {
            SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
            SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
            SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
            SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
            SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
            SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
            SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
            SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
            SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
            SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
            SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
            SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
            SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
            SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
            SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
            SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
            SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
          })(SyntaxKind || (exports.SyntaxKind = SyntaxKind = {}));
          exports.getLocation = parser.getLocation;
          exports.parse = parser.parse;
          exports.parseTree = parser.parseTree;
          exports.findNodeAtLocation = parser.findNodeAtLocation;
          exports.findNodeAtOffset = parser.findNodeAtOffset;
          exports.getNodePath = parser.getNodePath;
          exports.getNodeValue = parser.getNodeValue;
          exports.visit = parser.visit;
          exports.stripComments = parser.stripComments;
          var ParseErrorCode;
          (function(ParseErrorCode2) {
            ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
            ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
            ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
            ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
            ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
            ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
            ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
            ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
            ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
            ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
            ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
            ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
            ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
            ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
            ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
            ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
          })(ParseErrorCode || (exports.ParseErrorCode = ParseErrorCode = {}));
          function printParseErrorCode(code) {
            switch (code) {
              case 1:
                return "InvalidSymbol";
              case 2:
                return "InvalidNumberFormat";
              case 3:
                return "PropertyNameExpected";
              case 4:
                return "ValueExpected";
              case 5:
                return "ColonExpected";
              case 6:
                return "CommaExpected";
              case 7:
                return "CloseBraceExpected";
              case 8:
                return "CloseBracketExpected";
              case 9:
                return "EndOfFileExpected";
              case 10:
                return "InvalidCommentToken";
              case 11:
                return "UnexpectedEndOfComment";
              case 12:
                return "UnexpectedEndOfString";
              case 13:
                return "UnexpectedEndOfNumber";
              case 14:
                return "InvalidUnicode";
              case 15:
                return "InvalidEscapeCharacter";
              case 16:
                return "InvalidCharacter";
            }
            return "<unknown ParseErrorCode>";
          }
          exports.printParseErrorCode = printParseErrorCode;
          function format(documentText, range, options) {
            return formatter.format(documentText, range, options);
          }
          exports.format = format;
          function modify(text, path2, value, options) {
            return edit.setProperty(text, path2, value, options);
          }
          exports.modify = modify;
          function applyEdits(text, edits) {
            let sortedEdits = edits.slice(0).sort((a, b) => {
              const diff = a.offset - b.offset;
              if (diff === 0) {
                return a.length - b.length;
              }
              return diff;
            });
            let lastModifiedOffset = text.length;
            for (let i = sortedEdits.length - 1; i >= 0; i--) {
              let e = sortedEdits[i];
              if (e.offset + e.length <= lastModifiedOffset) {
                text = edit.applyEdit(text, e);
              } else {
                throw new Error("Overlapping edit");
              }
              lastModifiedOffset = e.offset;
            }
            return text;
          }
          exports.applyEdits = applyEdits;
        });
      })
    ),
    /***/
    770: (
      /***/
      ((module2, __unused_webpack_exports, __nccwpck_require__2) => {
        module2.exports = __nccwpck_require__2(218);
      })
    ),
    /***/
    218: (
      /***/
      ((__unused_webpack_module, exports, __nccwpck_require__2) => {
        "use strict";
        var __webpack_unused_export__;
        var net = __nccwpck_require__2(278);
        var tls = __nccwpck_require__2(756);
        var http = __nccwpck_require__2(611);
        var https = __nccwpck_require__2(692);
        var events = __nccwpck_require__2(434);
        var assert = __nccwpck_require__2(613);
        var util2 = __nccwpck_require__2(23);
        exports.httpOverHttp = httpOverHttp;
        exports.httpsOverHttp = httpsOverHttp;
        exports.httpOverHttps = httpOverHttps;
        exports.httpsOverHttps = httpsOverHttps;
        function httpOverHttp(options) {
          var agent = new TunnelingAgent(options);
          agent.request = http.request;
          return agent;
        }
        function httpsOverHttp(options) {
          var agent = new TunnelingAgent(options);
          agent.request = http.request;
          agent.createSocket = createSecureSocket;
          agent.defaultPort = 443;
          return agent;
        }
        function httpOverHttps(options) {
          var agent = new TunnelingAgent(options);
          agent.request = https.request;
          return agent;
        }
        function httpsOverHttps(options) {
          var agent = new TunnelingAgent(options);
          agent.request = https.request;
          agent.createSocket = createSecureSocket;
          agent.defaultPort = 443;
          return agent;
        }
        function TunnelingAgent(options) {
          var self2 = this;
          self2.options = options || {};
          self2.proxyOptions = self2.options.proxy || {};
          self2.maxSockets = self2.options.maxSockets || http.Agent.defaultMaxSockets;
          self2.requests = [];
          self2.sockets = [];
          self2.on("free", function onFree(socket, host, port, localAddress) {
            var options2 = toOptions(host, port, localAddress);
            for (var i = 0, len = self2.requests.length; i < len; ++i) {
              var pending = self2.requests[i];
              if (pending.host === options2.host && pending.port === options2.port) {
                self2.requests.splice(i, 1);
                pending.request.onSocket(socket);
                return;
              }
            }
            socket.destroy();
            self2.removeSocket(socket);
          });
        }
        util2.inherits(TunnelingAgent, events.EventEmitter);
        TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
          var self2 = this;
          var options = mergeOptions({ request: req }, self2.options, toOptions(host, port, localAddress));
          if (self2.sockets.length >= this.maxSockets) {
            self2.requests.push(options);
            return;
          }
          self2.createSocket(options, function(socket) {
            socket.on("free", onFree);
            socket.on("close", onCloseOrRemove);
            socket.on("agentRemove", onCloseOrRemove);
            req.onSocket(socket);
            function onFree() {
              self2.emit("free", socket, options);
            }
            function onCloseOrRemove(err) {
              self2.removeSocket(socket);
              socket.removeListener("free", onFree);
              socket.removeListener("close", onCloseOrRemove);
              socket.removeListener("agentRemove", onCloseOrRemove);
            }
          });
        };
        TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
          var self2 = this;
          var placeholder = {};
          self2.sockets.push(placeholder);
          var connectOptions = mergeOptions({}, self2.proxyOptions, {
            method: "CONNECT",
            path: options.host + ":" + options.port,
            agent: false,
            headers: {
              host: options.host + ":" + options.port
            }
          });
          if (options.localAddress) {
            connectOptions.localAddress = options.localAddress;
          }
          if (connectOptions.proxyAuth) {
            connectOptions.headers = connectOptions.headers || {};
            connectOptions.headers["Proxy-Authorization"] = "Basic " + new Buffer(connectOptions.proxyAuth).toString("base64");
          }
          debug2("making CONNECT request");
          var connectReq = self2.request(connectOptions);
          connectReq.useChunkedEncodingByDefault = false;
          connectReq.once("response", onResponse);
          connectReq.once("upgrade", onUpgrade);
          connectReq.once("connect", onConnect);
          connectReq.once("error", onError);
          connectReq.end();
          function onResponse(res) {
            res.upgrade = true;
          }
          function onUpgrade(res, socket, head) {
            process.nextTick(function() {
              onConnect(res, socket, head);
            });
          }
          function onConnect(res, socket, head) {
            connectReq.removeAllListeners();
            socket.removeAllListeners();
            if (res.statusCode !== 200) {
              debug2(
                "tunneling socket could not be established, statusCode=%d",
                res.statusCode
              );
              socket.destroy();
              var error = new Error("tunneling socket could not be established, statusCode=" + res.statusCode);
              error.code = "ECONNRESET";
              options.request.emit("error", error);
              self2.removeSocket(placeholder);
              return;
            }
            if (head.length > 0) {
              debug2("got illegal response body from proxy");
              socket.destroy();
              var error = new Error("got illegal response body from proxy");
              error.code = "ECONNRESET";
              options.request.emit("error", error);
              self2.removeSocket(placeholder);
              return;
            }
            debug2("tunneling connection has established");
            self2.sockets[self2.sockets.indexOf(placeholder)] = socket;
            return cb(socket);
          }
          function onError(cause) {
            connectReq.removeAllListeners();
            debug2(
              "tunneling socket could not be established, cause=%s\n",
              cause.message,
              cause.stack
            );
            var error = new Error("tunneling socket could not be established, cause=" + cause.message);
            error.code = "ECONNRESET";
            options.request.emit("error", error);
            self2.removeSocket(placeholder);
          }
        };
        TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
          var pos = this.sockets.indexOf(socket);
          if (pos === -1) {
            return;
          }
          this.sockets.splice(pos, 1);
          var pending = this.requests.shift();
          if (pending) {
            this.createSocket(pending, function(socket2) {
              pending.request.onSocket(socket2);
            });
          }
        };
        function createSecureSocket(options, cb) {
          var self2 = this;
          TunnelingAgent.prototype.createSocket.call(self2, options, function(socket) {
            var hostHeader = options.request.getHeader("host");
            var tlsOptions = mergeOptions({}, self2.options, {
              socket,
              servername: hostHeader ? hostHeader.replace(/:.*$/, "") : options.host
            });
            var secureSocket = tls.connect(0, tlsOptions);
            self2.sockets[self2.sockets.indexOf(socket)] = secureSocket;
            cb(secureSocket);
          });
        }
        function toOptions(host, port, localAddress) {
          if (typeof host === "string") {
            return {
              host,
              port,
              localAddress
            };
          }
          return host;
        }
        function mergeOptions(target) {
          for (var i = 1, len = arguments.length; i < len; ++i) {
            var overrides = arguments[i];
            if (typeof overrides === "object") {
              var keys = Object.keys(overrides);
              for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
                var k = keys[j];
                if (overrides[k] !== void 0) {
                  target[k] = overrides[k];
                }
              }
            }
          }
          return target;
        }
        var debug2;
        if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) {
          debug2 = function() {
            var args = Array.prototype.slice.call(arguments);
            if (typeof args[0] === "string") {
              args[0] = "TUNNEL: " + args[0];
            } else {
              args.unshift("TUNNEL:");
            }
            console.error.apply(console, args);
          };
        } else {
          debug2 = function() {
          };
        }
        __webpack_unused_export__ = debug2;
      })
    ),
    /***/
    621: (
      /***/
      ((__unused_webpack_module, exports) => {
        var __webpack_unused_export__;
        __webpack_unused_export__ = () => {
          throw new Error("@actions/exec is left out of this action: see docs/decisions.md");
        };
      })
    ),
    /***/
    576: (
      /***/
      ((module2) => {
        class ProxyAgent {
          constructor() {
            throw new Error("undici is left out of this action: see docs/decisions.md");
          }
        }
        module2.exports = { ProxyAgent };
      })
    ),
    /***/
    613: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("assert");
      })
    ),
    /***/
    434: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("events");
      })
    ),
    /***/
    611: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("http");
      })
    ),
    /***/
    692: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("https");
      })
    ),
    /***/
    278: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("net");
      })
    ),
    /***/
    756: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("tls");
      })
    ),
    /***/
    23: (
      /***/
      ((module2) => {
        "use strict";
        module2.exports = require("util");
      })
    )
    /******/
  };
  var __webpack_module_cache__ = {};
  function __nccwpck_require__(moduleId) {
    var cachedModule = __webpack_module_cache__[moduleId];
    if (cachedModule !== void 0) {
      return cachedModule.exports;
    }
    var module2 = __webpack_module_cache__[moduleId] = {
      /******/
      // no module.id needed
      /******/
      // no module.loaded needed
      /******/
      exports: {}
      /******/
    };
    var threw = true;
    try {
      __webpack_modules__[moduleId](module2, module2.exports, __nccwpck_require__);
      threw = false;
    } finally {
      if (threw) delete __webpack_module_cache__[moduleId];
    }
    return module2.exports;
  }
  if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = __dirname + "/";
  (() => {
    __nccwpck_require__.n = (module2) => {
      var getter = module2 && module2.__esModule ? (
        /******/
        () => module2["default"]
      ) : (
        /******/
        () => module2
      );
      __nccwpck_require__.d(getter, { a: getter });
      return getter;
    };
  })();
  (() => {
    var getProto = Object.getPrototypeOf ? (obj) => Object.getPrototypeOf(obj) : (obj) => obj.__proto__;
    var leafPrototypes;
    __nccwpck_require__.t = function(value, mode) {
      if (mode & 1) value = this(value);
      if (mode & 8) return value;
      if (typeof value === "object" && value) {
        if (mode & 4 && value.__esModule) return value;
        if (mode & 16 && typeof value.then === "function") return value;
      }
      var ns = /* @__PURE__ */ Object.create(null);
      __nccwpck_require__.r(ns);
      var def = {};
      leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
      for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) {
        Object.getOwnPropertyNames(current).forEach((key) => def[key] = () => value[key]);
      }
      def["default"] = () => value;
      __nccwpck_require__.d(ns, def);
      return ns;
    };
  })();
  (() => {
    __nccwpck_require__.d = (exports, definition) => {
      for (var key in definition) {
        if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
          Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
        }
      }
    };
  })();
  (() => {
    __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
  })();
  (() => {
    __nccwpck_require__.r = (exports) => {
      if (typeof Symbol !== "undefined" && Symbol.toStringTag) {
        Object.defineProperty(exports, Symbol.toStringTag, { value: "Module" });
      }
      Object.defineProperty(exports, "__esModule", { value: true });
    };
  })();
  var __webpack_exports__ = {};
  (() => {
    "use strict";
    ;
    //! external "node:timers/promises"
    const promises_namespaceObject = require("node:timers/promises");
    ;
    //! ./node_modules/zod/v4/core/util.js
    function assertEqual(val) {
      return val;
    }
    function assertNotEqual(val) {
      return val;
    }
    function toZod() {
      return (schema2) => schema2;
    }
    function assertIs(_arg) {
    }
    function assertNever(_x) {
      throw new Error("Unexpected value in exhaustive check");
    }
    function assert(_) {
    }
    function getEnumValues(entries) {
      const numericValues = Object.values(entries).filter((v) => typeof v === "number");
      const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
      return values;
    }
    function joinValues(array2, separator = "|") {
      return array2.map((val) => stringifyPrimitive(val)).join(separator);
    }
    function jsonStringifyReplacer(_, value) {
      if (typeof value === "bigint")
        return value.toString();
      return value;
    }
    class Cached {
      constructor(getter) {
        this._getter = getter;
        this._value = void 0;
      }
      get value() {
        const getter = this._getter;
        if (getter !== void 0) {
          this._value = getter();
          this._getter = void 0;
        }
        return this._value;
      }
    }
    function cached(getter) {
      return new Cached(getter);
    }
    function nullish(input) {
      return input === null || input === void 0;
    }
    function cleanRegex(source) {
      const start = source.startsWith("^") ? 1 : 0;
      const end = source.endsWith("$") ? source.length - 1 : source.length;
      return source.slice(start, end);
    }
    function floatSafeRemainder(val, step) {
      const ratio = val / step;
      const roundedRatio = Math.round(ratio);
      const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
      if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
      return ratio - roundedRatio;
    }
    const EVALUATING = (
      /* unused pure expression or super */
      null
    );
    function defineLazy(object2, key, getter) {
      let value = void 0;
      Object.defineProperty(object2, key, {
        get() {
          if (value === EVALUATING) {
            return void 0;
          }
          if (value === void 0) {
            value = EVALUATING;
            value = getter();
          }
          return value;
        },
        set(v) {
          Object.defineProperty(object2, key, {
            value: v
            // configurable: true,
          });
        },
        configurable: true
      });
    }
    function objectClone(obj) {
      return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
    }
    function assignProp(target, prop, value) {
      Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true
      });
    }
    function rawShape(def) {
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      return desc?.get ? desc.get.raw : desc?.value;
    }
    function sourceShape(schema2) {
      return rawShape(schema2._zod.def) ?? schema2._zod.def.shape;
    }
    function deferProp(target, key, getter) {
      Object.defineProperty(target, key, {
        get() {
          const value = getter();
          assignProp(this, key, value);
          return value;
        },
        enumerable: true,
        configurable: true
      });
    }
    function putProp(target, key, value) {
      if (key in target)
        assignProp(target, key, value);
      else
        target[key] = value;
    }
    function mirrorShape(target, source, keys, wrap) {
      const raw = sourceShape(source);
      for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
          continue;
        if (desc.get) {
          deferProp(target, key, () => {
            const value = source._zod.def.shape[key];
            return wrap ? wrap(value, key) : value;
          });
        } else
          putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
      }
    }
    function mirrorProps(target, source) {
      for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
          continue;
        if (desc.get)
          deferProp(target, key, () => source[key]);
        else
          putProp(target, key, desc.value);
      }
    }
    function mergeDefs(...defs) {
      const mergedDescriptors = {};
      for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
      }
      return Object.defineProperties({}, mergedDescriptors);
    }
    function cloneDef(schema2) {
      return mergeDefs(schema2._zod.def);
    }
    function getElementAtPath(obj, path2) {
      if (!path2)
        return obj;
      return path2.reduce((acc, key) => acc?.[key], obj);
    }
    function promiseAllObject(promisesObj) {
      const keys = Object.keys(promisesObj);
      const promises = keys.map((key) => promisesObj[key]);
      return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
          resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
      });
    }
    function randomString(length = 10) {
      const chars = "abcdefghijklmnopqrstuvwxyz";
      let str = "";
      for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
      }
      return str;
    }
    function esc(str) {
      return JSON.stringify(str);
    }
    function slugify(input) {
      return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
    }
    const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
    };
    function util_isObject(data) {
      return typeof data === "object" && data !== null && !Array.isArray(data);
    }
    const allowsEval = (
      /* unused pure expression or super */
      null
    );
    function isPlainObject(o) {
      if (util_isObject(o) === false)
        return false;
      const ctor = o.constructor;
      if (ctor === void 0)
        return true;
      if (typeof ctor !== "function")
        return true;
      const prot = ctor.prototype;
      if (util_isObject(prot) === false)
        return false;
      if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
      }
      return true;
    }
    function shallowClone(o) {
      if (isPlainObject(o))
        return { ...o };
      if (Array.isArray(o))
        return [...o];
      if (o instanceof Map)
        return new Map(o);
      if (o instanceof Set)
        return new Set(o);
      return o;
    }
    function numKeys(data) {
      let keyCount = 0;
      for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
          keyCount++;
        }
      }
      return keyCount;
    }
    const getParsedType = (data) => {
      const t = typeof data;
      switch (t) {
        case "undefined":
          return "undefined";
        case "string":
          return "string";
        case "number":
          return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
          return "boolean";
        case "function":
          return "function";
        case "bigint":
          return "bigint";
        case "symbol":
          return "symbol";
        case "object":
          if (Array.isArray(data)) {
            return "array";
          }
          if (data === null) {
            return "null";
          }
          if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
            return "promise";
          }
          if (typeof Map !== "undefined" && data instanceof Map) {
            return "map";
          }
          if (typeof Set !== "undefined" && data instanceof Set) {
            return "set";
          }
          if (typeof Date !== "undefined" && data instanceof Date) {
            return "date";
          }
          if (typeof File !== "undefined" && data instanceof File) {
            return "file";
          }
          return "object";
        default:
          throw new Error(`Unknown data type: ${t}`);
      }
    };
    const propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
    const primitiveTypes = /* @__PURE__ */ new Set([
      "string",
      "number",
      "bigint",
      "boolean",
      "symbol",
      "undefined"
    ]);
    function escapeRegex(str) {
      return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    }
    function clone(inst, def, params) {
      const cl = new inst._zod.constr(def ?? inst._zod.def);
      if (!def || params?.parent)
        cl._zod.parent = inst;
      return cl;
    }
    function normalizeParams(_params) {
      const params = _params;
      if (!params)
        return {};
      if (typeof params === "string")
        return { error: () => params };
      if (params?.message !== void 0) {
        if (params?.error !== void 0)
          throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
      }
      delete params.message;
      if (typeof params.error === "string")
        return { ...params, error: () => params.error };
      return params;
    }
    function createTransparentProxy(getter) {
      let target;
      return new Proxy({}, {
        get(_, prop, receiver) {
          target ?? (target = getter());
          return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
          target ?? (target = getter());
          return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
          target ?? (target = getter());
          return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
          target ?? (target = getter());
          return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
          target ?? (target = getter());
          return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
          target ?? (target = getter());
          return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
          target ?? (target = getter());
          return Reflect.defineProperty(target, prop, descriptor);
        }
      });
    }
    function stringifyPrimitive(value) {
      if (typeof value === "bigint")
        return value.toString() + "n";
      if (typeof value === "string")
        return `"${value}"`;
      return `${value}`;
    }
    function optionalKeys(shape) {
      return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
      });
    }
    const NUMBER_FORMAT_RANGES = (
      /* unused pure expression or super */
      null
    );
    const BIGINT_FORMAT_RANGES = {
      int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
      uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
    };
    function pick(schema2, mask) {
      const currDef = schema2._zod.def;
      const checks2 = currDef.checks;
      const hasChecks = checks2 && checks2.length > 0;
      if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
      }
      const newShape = {};
      mirrorShape(newShape, schema2, maskedKeys(schema2, mask));
      return clone(schema2, mergeDefs(currDef, { shape: newShape, checks: [] }));
    }
    function maskedKeys(schema2, mask) {
      const raw = sourceShape(schema2);
      const keys = [];
      for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
          throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
          keys.push(key);
      }
      return keys;
    }
    function omit(schema2, mask) {
      const currDef = schema2._zod.def;
      const checks2 = currDef.checks;
      const hasChecks = checks2 && checks2.length > 0;
      if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
      }
      const omitted = new Set(maskedKeys(schema2, mask));
      const newShape = {};
      mirrorShape(newShape, schema2, Reflect.ownKeys(sourceShape(schema2)).filter((key) => !omitted.has(key)));
      return clone(schema2, mergeDefs(currDef, { shape: newShape, checks: [] }));
    }
    function extend(schema2, shape) {
      if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
      }
      const checks2 = schema2._zod.def.checks;
      const hasChecks = checks2 && checks2.length > 0;
      if (hasChecks) {
        const existingShape = sourceShape(schema2);
        for (const key of Reflect.ownKeys(shape)) {
          if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
            throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
          }
        }
      }
      return clone(schema2, mergeDefs(schema2._zod.def, { shape: extended(schema2, shape) }));
    }
    function extended(schema2, shape) {
      const newShape = {};
      mirrorShape(newShape, schema2, Reflect.ownKeys(sourceShape(schema2)));
      mirrorProps(newShape, shape);
      return newShape;
    }
    function safeExtend(schema2, shape) {
      if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
      }
      return clone(schema2, mergeDefs(schema2._zod.def, { shape: extended(schema2, shape) }));
    }
    function merge(a, b) {
      if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
      }
      if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
      }
      const newShape = {};
      mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
      mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
      const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
          return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? []
      });
      return clone(a, def);
    }
    function partial(Class2, schema2, mask, name = "partial") {
      const currDef = schema2._zod.def;
      const checks2 = currDef.checks;
      const hasChecks = checks2 && checks2.length > 0;
      if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
      }
      const selected = mask ? new Set(maskedKeys(schema2, mask)) : void 0;
      const newShape = {};
      mirrorShape(newShape, schema2, Reflect.ownKeys(sourceShape(schema2)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
      return clone(schema2, mergeDefs(schema2._zod.def, { shape: newShape, checks: [] }));
    }
    function required(Class2, schema2, mask) {
      const selected = mask ? new Set(maskedKeys(schema2, mask)) : void 0;
      const newShape = {};
      mirrorShape(newShape, schema2, Reflect.ownKeys(sourceShape(schema2)), (value, key) => (
        // overwrite with non-optional
        selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
      ));
      return clone(schema2, mergeDefs(schema2._zod.def, { shape: newShape }));
    }
    function aborted(x, startIndex = 0) {
      if (x.aborted === true)
        return true;
      for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
          return true;
        }
      }
      return false;
    }
    function explicitlyAborted(x, startIndex = 0) {
      if (x.aborted === true)
        return true;
      for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
          return true;
        }
      }
      return false;
    }
    function prefixIssues(path2, issues) {
      return issues.map((iss) => {
        var _a2;
        (_a2 = iss).path ?? (_a2.path = []);
        iss.path.unshift(path2);
        return iss;
      });
    }
    function unwrapMessage(message) {
      return typeof message === "string" ? message : message?.message;
    }
    function sizeCaps(defChecks) {
      const caps = [];
      for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        if (!/_(length|size)$|_equals$/.test(d.check))
          break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
          caps.push([max, ch]);
      }
      return caps;
    }
    function attachSchema(issues, start, inst) {
      var _a2;
      for (let i = start; i < issues.length; i++) {
        (_a2 = issues[i]).schema ?? (_a2.schema = inst);
      }
    }
    function finalizeIssue(iss, ctx, config2) {
      var _a2;
      const traits = iss.inst?._zod?.traits;
      if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
          (_a2 = iss).schema ?? (_a2.schema = iss.inst);
        else
          iss.schema = iss.inst;
      }
      const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
      const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
      const full = {};
      for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
          continue;
        full[k] = iss[k];
      }
      full.path ?? (full.path = []);
      full.message = message;
      if (ctx?.reportInput) {
        full.input = iss.input;
      }
      return full;
    }
    function getSizableOrigin(input) {
      if (input instanceof Set)
        return "set";
      if (input instanceof Map)
        return "map";
      if (input instanceof File)
        return "file";
      return "unknown";
    }
    const highSurrogate = /[\uD800-\uDBFF]/;
    function codePointLength(str) {
      const units = str.length;
      if (!highSurrogate.test(str))
        return units;
      let count = units;
      for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
          count--;
          i++;
        }
      }
      return count;
    }
    function getLengthableOrigin(input) {
      if (Array.isArray(input))
        return "array";
      if (typeof input === "string")
        return "string";
      return "unknown";
    }
    function parsedType(data) {
      const t = typeof data;
      switch (t) {
        case "number": {
          return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
          if (data === null) {
            return "null";
          }
          if (Array.isArray(data)) {
            return "array";
          }
          const obj = data;
          if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
            return obj.constructor.name;
          }
        }
      }
      return t;
    }
    function util_issue(...args) {
      const [iss, input, inst] = args;
      if (typeof iss === "string") {
        return {
          message: iss,
          code: "custom",
          input,
          inst
        };
      }
      return { ...iss };
    }
    function cleanEnum(obj) {
      return Object.entries(obj).filter(([k, _]) => {
        return Number.isNaN(Number.parseInt(k, 10));
      }).map((el) => el[1]);
    }
    function base64ToUint8Array(base642) {
      const binaryString = atob(base642);
      const bytes = new Uint8Array(binaryString.length);
      for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
      }
      return bytes;
    }
    function uint8ArrayToBase64(bytes) {
      let binaryString = "";
      for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
      }
      return btoa(binaryString);
    }
    function base64urlToUint8Array(base64url2) {
      const base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/");
      const padding = "=".repeat((4 - base642.length % 4) % 4);
      return base64ToUint8Array(base642 + padding);
    }
    function uint8ArrayToBase64url(bytes) {
      return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
    }
    function hexToUint8Array(hex2) {
      const cleanHex = hex2.replace(/^0x/, "");
      if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
      }
      const bytes = new Uint8Array(cleanHex.length / 2);
      for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
      }
      return bytes;
    }
    function uint8ArrayToHex(bytes) {
      return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
    }
    class Class {
      constructor(..._args) {
      }
    }
    function members(proto, table2) {
      for (const key in table2) {
        const desc = Object.getOwnPropertyDescriptor(table2, key);
        if (desc.get)
          Object.defineProperty(proto, key, { ...desc, enumerable: false });
        else
          defineBound(proto, key, desc.value);
      }
    }
    function own(inst, key, value, enumerable = true) {
      Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
      return value;
    }
    function hide(inst, key, value) {
      return own(inst, key, value, false);
    }
    function derived(computes, table2) {
      for (const key in computes) {
        const compute = computes[key];
        Object.defineProperty(table2, key, {
          configurable: true,
          enumerable: true,
          get() {
            return own(this, key, compute(this));
          },
          set(value) {
            own(this, key, value);
          }
        });
      }
      return table2;
    }
    function defineBound(proto, key, fn) {
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
          own(this, key, value);
        }
      });
    }
    function claim(inst, sentinel) {
      const proto = Object.getPrototypeOf(inst);
      return sentinel in proto ? void 0 : proto;
    }
    let installing;
    let broke = false;
    const breaker = {
      configurable: true,
      get() {
        broke = true;
        return void 0;
      }
    };
    function defineLazyInternal(inst, key, compute) {
      const proto = Object.getPrototypeOf(inst._zod);
      if (key in proto && installing !== inst._zod) {
        installing = void 0;
        return;
      }
      installing = inst._zod;
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          Object.defineProperty(this, key, breaker);
          const outer = broke;
          broke = false;
          try {
            const value = compute(this);
            if (broke)
              delete this[key];
            else
              Object.defineProperty(this, key, { configurable: true, writable: true, value });
            broke = broke || outer;
            return value;
          } catch (err) {
            delete this[key];
            broke = broke || outer;
            throw err;
          }
        },
        set(value) {
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        }
      });
    }
    function installLazyProp(inst, key, make, enumerable) {
      const proto = claim(inst, key);
      if (!proto)
        return;
      Object.defineProperty(proto, key, {
        configurable: true,
        get() {
          const desc = { configurable: true, writable: true, enumerable, value: void 0 };
          Object.defineProperty(this, key, desc);
          desc.value = make(this);
          Object.defineProperty(this, key, desc);
          return desc.value;
        },
        set(value) {
          Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        }
      });
    }
    const CONSTANT_CATCH = "~constantCatch";
    function constantCatch(value) {
      const fn = () => value;
      fn[CONSTANT_CATCH] = true;
      return fn;
    }
    ;
    //! ./node_modules/zod/v4/core/core.js
    var _a;
    const NEVER = /* @__PURE__ */ Object.freeze({
      status: "aborted"
    });
    const _zodDesc = { value: void 0, enumerable: false };
    let _E = "captureStackTrace" in Error ? Error : null;
    function newError(Definition) {
      const E = _E;
      if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
          try {
            E.stackTraceLimit = 0;
          } catch {
            _E = null;
            return new Definition();
          }
          try {
            return new Definition();
          } finally {
            E.stackTraceLimit = saved;
          }
        }
      }
      return new Definition();
    }
    function $constructor(name, initializer2, proto, params) {
      const zodProto = {};
      function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = /* @__PURE__ */ new Set();
      }
      Internals.prototype = zodProto;
      const protoMembers = proto;
      const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
      function init(inst, def) {
        if (!inst._zod) {
          _zodDesc.value = new Internals(def);
          try {
            Object.defineProperty(inst, "_zod", _zodDesc);
          } finally {
            _zodDesc.value = void 0;
          }
        } else if (inst._zod.traits.has(name)) {
          return;
        }
        inst._zod.traits.add(name);
        initializer2(inst, def);
        if (initialized) {
          const own2 = Object.getPrototypeOf(inst);
          const ctorProto = inst._zod.constr.prototype;
          let up = own2;
          while (up && up !== ctorProto)
            up = Object.getPrototypeOf(up);
          const target = up ?? own2;
          if (!initialized.has(target)) {
            initialized.add(target);
            members(target, protoMembers);
          }
        }
        const proto2 = _.prototype;
        for (const k in proto2) {
          if (!Object.prototype.hasOwnProperty.call(proto2, k))
            continue;
          if (!(k in inst)) {
            inst[k] = proto2[k].bind(inst);
          }
        }
      }
      const Parent = params?.Parent ?? Object;
      class Definition extends Parent {
      }
      Object.defineProperty(Definition, "name", { value: name });
      function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
          for (const fn of deferred) {
            fn();
          }
          inst._zod.deferred = void 0;
        }
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
          pp(inst);
        return inst;
      }
      Object.defineProperty(_, "init", { value: init });
      Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
          if (params?.Parent && inst instanceof params.Parent)
            return true;
          return inst?._zod?.traits?.has(name);
        }
      });
      Object.defineProperty(_, "name", { value: name });
      return _;
    }
    const $brand = (
      /* unused pure expression or super */
      null
    );
    class $ZodAsyncError extends Error {
      constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
      }
    }
    class $ZodEncodeError extends Error {
      constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
      }
    }
    (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
    const core_globalConfig = globalThis.__zod_globalConfig;
    function config(newConfig) {
      if (newConfig)
        Object.assign(core_globalConfig, newConfig);
      return core_globalConfig;
    }
    ;
    //! ./node_modules/zod/v4/core/errors.js
    function _getMessage() {
      const internals = this._zod;
      internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
      return internals.message;
    }
    function _setMessage(value) {
      this._zod.message = value;
    }
    const _messageDesc = {
      get: _getMessage,
      set: _setMessage,
      enumerable: true,
      configurable: true
    };
    const _issuesDesc = { value: void 0, enumerable: false };
    const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
    const initializer = (inst, def) => {
      inst.name = "$ZodError";
      _issuesDesc.value = def;
      Object.defineProperty(inst, "issues", _issuesDesc);
      _issuesDesc.value = void 0;
      Object.defineProperty(inst, "message", _messageDesc);
      const proto = Object.getPrototypeOf(inst);
      if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
          configurable: true,
          enumerable: false,
          get() {
            const value = () => this.message;
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            return value;
          },
          set(value) {
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
          }
        });
      }
    };
    const $ZodError = $constructor("$ZodError", initializer);
    const $ZodRealError = $constructor("$ZodError", initializer, void 0, {
      Parent: Error
    });
    function node(obj, key, make) {
      if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
          Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        } else {
          obj[key] = make();
        }
      }
      return obj[key];
    }
    function flattenError(error2, mapper = (issue2) => issue2.message) {
      const fieldErrors = {};
      const formErrors = [];
      for (const sub of error2.issues) {
        if (sub.path.length > 0) {
          node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        } else {
          formErrors.push(mapper(sub));
        }
      }
      return { formErrors, fieldErrors };
    }
    function formatError(error2, mapper = (issue2) => issue2.message) {
      const fieldErrors = { _errors: [] };
      const processError = (error3, path2 = []) => {
        for (const issue2 of error3.issues) {
          if (issue2.code === "invalid_union" && issue2.errors.length) {
            issue2.errors.map((issues) => processError({ issues }, [...path2, ...issue2.path]));
          } else if (issue2.code === "invalid_key") {
            processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
          } else if (issue2.code === "invalid_element") {
            processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
          } else {
            const fullpath = [...path2, ...issue2.path];
            if (fullpath.length === 0) {
              fieldErrors._errors.push(mapper(issue2));
            } else {
              let curr = fieldErrors;
              let i = 0;
              while (i < fullpath.length) {
                const el = fullpath[i];
                const terminal = i === fullpath.length - 1;
                if (el === "_errors") {
                  if (terminal)
                    curr._errors.push(mapper(issue2));
                  i++;
                  continue;
                }
                if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                  Object.defineProperty(curr, el, {
                    value: { _errors: [] },
                    enumerable: true,
                    writable: true,
                    configurable: true
                  });
                }
                const node2 = curr[el];
                if (terminal) {
                  node2._errors.push(mapper(issue2));
                }
                curr = node2;
                i++;
              }
            }
          }
        }
      };
      processError(error2);
      return fieldErrors;
    }
    function treeifyError(error2, mapper = (issue2) => issue2.message) {
      const result = { errors: [] };
      const processError = (error3, path2 = []) => {
        var _a2;
        for (const issue2 of error3.issues) {
          if (issue2.code === "invalid_union" && issue2.errors.length) {
            issue2.errors.map((issues) => processError({ issues }, [...path2, ...issue2.path]));
          } else if (issue2.code === "invalid_key") {
            processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
          } else if (issue2.code === "invalid_element") {
            processError({ issues: issue2.issues }, [...path2, ...issue2.path]);
          } else {
            const fullpath = [...path2, ...issue2.path];
            if (fullpath.length === 0) {
              result.errors.push(mapper(issue2));
              continue;
            }
            let curr = result;
            let i = 0;
            while (i < fullpath.length) {
              const el = fullpath[i];
              const terminal = i === fullpath.length - 1;
              if (typeof el === "string") {
                curr.properties ?? (curr.properties = {});
                if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                  Object.defineProperty(curr.properties, el, {
                    value: { errors: [] },
                    enumerable: true,
                    writable: true,
                    configurable: true
                  });
                }
                curr = curr.properties[el];
              } else {
                curr.items ?? (curr.items = []);
                (_a2 = curr.items)[el] ?? (_a2[el] = { errors: [] });
                curr = curr.items[el];
              }
              if (terminal) {
                curr.errors.push(mapper(issue2));
              }
              i++;
            }
          }
        }
      };
      processError(error2);
      return result;
    }
    function toDotPath(_path) {
      const segs = [];
      const path2 = _path.map((seg) => typeof seg === "object" ? seg.key : seg);
      for (const seg of path2) {
        if (typeof seg === "number")
          segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
          segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
          segs.push(`[${JSON.stringify(seg)}]`);
        else {
          if (segs.length)
            segs.push(".");
          segs.push(seg);
        }
      }
      return segs.join("");
    }
    function prettifyError(error2) {
      const lines = [];
      const issues = [...error2.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
      for (const issue2 of issues) {
        lines.push(`\u2716 ${issue2.message}`);
        if (issue2.path?.length)
          lines.push(`  \u2192 at ${toDotPath(issue2.path)}`);
      }
      return lines.join("\n");
    }
    ;
    //! ./node_modules/zod/v4/core/parse.js
    function finalizeParams(callee, params) {
      return { callee: params?.callee ?? callee, Err: params?.Err };
    }
    const _parse = (_Err) => {
      const fn = (schema2, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema2._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
          throw new $ZodAsyncError();
        }
        if (result.issues.length) {
          const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, _params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    const parse_parse = /* @__PURE__ */ _parse($ZodRealError);
    const _parseAsync = (_Err) => {
      const fn = async (schema2, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema2._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
          result = await result;
        if (result.issues.length) {
          const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    const parse_parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
    const _safeParse = (_Err) => (schema2, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result = schema2._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise) {
        throw new $ZodAsyncError();
      }
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    const safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
    function failure(Err, issues, ctx) {
      let error2;
      return {
        success: false,
        get error() {
          if (!error2) {
            error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
            issues = void 0;
            ctx = void 0;
          }
          return error2;
        },
        set error(e) {
          error2 = e;
          issues = void 0;
          ctx = void 0;
        }
      };
    }
    const _safeParseAsync = (_Err) => async (schema2, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
      let result = schema2._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    const safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);
    const COMPILE_INVALID = (
      /* unused pure expression or super */
      null
    );
    const COMPILE_FALLBACK = (
      /* unused pure expression or super */
      null
    );
    const validate = ((schema2, value, _ctx) => {
      const validator = schema2._zod.bag.validator;
      if (validator !== void 0) {
        if (validator(value) !== COMPILE_INVALID)
          return true;
        if (validator.definite === true && _ctx === void 0)
          return false;
      }
      return validateFallback(schema2, value, _ctx);
    });
    function validateFallback(schema2, value, _ctx) {
      const ctx = _ctx ? { ..._ctx, async: false, abortEarly: true } : { async: false, abortEarly: true };
      const fallbackRun = schema2._zod.bag.fallbackRun;
      let result;
      if (fallbackRun) {
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
      } else {
        result = schema2._zod.run({ value, issues: [] }, ctx);
      }
      if (result instanceof Promise) {
        throw new core.$ZodAsyncError();
      }
      return result.issues.length === 0;
    }
    const validateAsync = async (schema2, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true, abortEarly: true } : { async: true, abortEarly: true };
      let result = schema2._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length === 0;
    };
    const _encode = (_Err) => {
      const parse2 = _parse(_Err);
      const fn = (schema2, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse2(schema2, value, ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    const encode = /* @__PURE__ */ _encode($ZodRealError);
    const _decode = (_Err) => {
      const parse2 = _parse(_Err);
      const fn = (schema2, value, _ctx, _params) => {
        return parse2(schema2, value, _ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    const decode = /* @__PURE__ */ _decode($ZodRealError);
    const _encodeAsync = (_Err) => {
      const parseAsync2 = _parseAsync(_Err);
      const fn = async (schema2, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return await parseAsync2(schema2, value, ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    const encodeAsync = /* @__PURE__ */ _encodeAsync($ZodRealError);
    const _decodeAsync = (_Err) => {
      const parseAsync2 = _parseAsync(_Err);
      const fn = async (schema2, value, _ctx, _params) => {
        return await parseAsync2(schema2, value, _ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    const decodeAsync = /* @__PURE__ */ _decodeAsync($ZodRealError);
    const _safeEncode = (_Err) => (schema2, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
      return _safeParse(_Err)(schema2, value, ctx);
    };
    const safeEncode = /* @__PURE__ */ _safeEncode($ZodRealError);
    const _safeDecode = (_Err) => (schema2, value, _ctx) => {
      return _safeParse(_Err)(schema2, value, _ctx);
    };
    const safeDecode = /* @__PURE__ */ _safeDecode($ZodRealError);
    const _safeEncodeAsync = (_Err) => async (schema2, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
      return _safeParseAsync(_Err)(schema2, value, ctx);
    };
    const safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync($ZodRealError);
    const _safeDecodeAsync = (_Err) => async (schema2, value, _ctx) => {
      return _safeParseAsync(_Err)(schema2, value, _ctx);
    };
    const safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync($ZodRealError);
    ;
    //! external "node:http"
    const external_node_http_namespaceObject = require("node:http");
    var external_node_http_default = /* @__PURE__ */ __nccwpck_require__.n(external_node_http_namespaceObject);
    ;
    //! external "node:https"
    const external_node_https_namespaceObject = require("node:https");
    var external_node_https_default = /* @__PURE__ */ __nccwpck_require__.n(external_node_https_namespaceObject);
    ;
    //! external "node:net"
    const external_node_net_namespaceObject = require("node:net");
    var external_node_net_default = /* @__PURE__ */ __nccwpck_require__.n(external_node_net_namespaceObject);
    ;
    //! external "node:stream"
    const external_node_stream_namespaceObject = require("node:stream");
    var external_http_ = __nccwpck_require__(611);
    var external_http_namespaceObject = /* @__PURE__ */ __nccwpck_require__.t(external_http_, 2);
    var external_https_ = __nccwpck_require__(692);
    var external_https_namespaceObject = /* @__PURE__ */ __nccwpck_require__.t(external_https_, 2);
    ;
    //! ./node_modules/@actions/http-client/lib/proxy.js
    function getProxyUrl(reqUrl) {
      const usingSsl = reqUrl.protocol === "https:";
      if (checkBypass(reqUrl)) {
        return void 0;
      }
      const proxyVar = (() => {
        if (usingSsl) {
          return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
        } else {
          return process.env["http_proxy"] || process.env["HTTP_PROXY"];
        }
      })();
      if (proxyVar) {
        try {
          return new DecodedURL(proxyVar);
        } catch (_a2) {
          if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://"))
            return new DecodedURL(`http://${proxyVar}`);
        }
      } else {
        return void 0;
      }
    }
    function checkBypass(reqUrl) {
      if (!reqUrl.hostname) {
        return false;
      }
      const reqHost = reqUrl.hostname;
      if (isLoopbackAddress(reqHost)) {
        return true;
      }
      const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
      if (!noProxy) {
        return false;
      }
      let reqPort;
      if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
      } else if (reqUrl.protocol === "http:") {
        reqPort = 80;
      } else if (reqUrl.protocol === "https:") {
        reqPort = 443;
      }
      const upperReqHosts = [reqUrl.hostname.toUpperCase()];
      if (typeof reqPort === "number") {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
      }
      for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) {
        if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) {
          return true;
        }
      }
      return false;
    }
    function isLoopbackAddress(host) {
      const hostLower = host.toLowerCase();
      return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
    }
    class DecodedURL extends URL {
      constructor(url2, base) {
        super(url2, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
      }
      get username() {
        return this._decodedUsername;
      }
      get password() {
        return this._decodedPassword;
      }
    }
    var tunnel = __nccwpck_require__(770);
    var undici = __nccwpck_require__(576);
    ;
    //! ./node_modules/@actions/http-client/lib/index.js
    var __awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    var HttpCodes;
    (function(HttpCodes2) {
      HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
      HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
      HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
      HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
      HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
      HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
      HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
      HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
      HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
      HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
      HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
      HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
      HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
      HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
      HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
      HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
      HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
      HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
      HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
      HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
      HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
      HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
      HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
      HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
      HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
      HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
      HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
    })(HttpCodes || (HttpCodes = {}));
    var Headers;
    (function(Headers2) {
      Headers2["Accept"] = "accept";
      Headers2["ContentType"] = "content-type";
    })(Headers || (Headers = {}));
    var MediaTypes;
    (function(MediaTypes2) {
      MediaTypes2["ApplicationJson"] = "application/json";
    })(MediaTypes || (MediaTypes = {}));
    function lib_getProxyUrl(serverUrl) {
      const proxyUrl = pm.getProxyUrl(new URL(serverUrl));
      return proxyUrl ? proxyUrl.href : "";
    }
    const HttpRedirectCodes = [
      HttpCodes.MovedPermanently,
      HttpCodes.ResourceMoved,
      HttpCodes.SeeOther,
      HttpCodes.TemporaryRedirect,
      HttpCodes.PermanentRedirect
    ];
    const HttpResponseRetryCodes = [
      HttpCodes.BadGateway,
      HttpCodes.ServiceUnavailable,
      HttpCodes.GatewayTimeout
    ];
    const RetryableHttpVerbs = ["OPTIONS", "GET", "DELETE", "HEAD"];
    const ExponentialBackoffCeiling = 10;
    const ExponentialBackoffTimeSlice = 5;
    class HttpClientError extends Error {
      constructor(message, statusCode) {
        super(message);
        this.name = "HttpClientError";
        this.statusCode = statusCode;
        Object.setPrototypeOf(this, HttpClientError.prototype);
      }
    }
    class HttpClientResponse {
      constructor(message) {
        this.message = message;
      }
      readBody() {
        return __awaiter(this, void 0, void 0, function* () {
          return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
            let output = Buffer.alloc(0);
            this.message.on("data", (chunk) => {
              output = Buffer.concat([output, chunk]);
            });
            this.message.on("end", () => {
              resolve(output.toString());
            });
          }));
        });
      }
      readBodyBuffer() {
        return __awaiter(this, void 0, void 0, function* () {
          return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
            const chunks = [];
            this.message.on("data", (chunk) => {
              chunks.push(chunk);
            });
            this.message.on("end", () => {
              resolve(Buffer.concat(chunks));
            });
          }));
        });
      }
    }
    function isHttps(requestUrl) {
      const parsedUrl = new URL(requestUrl);
      return parsedUrl.protocol === "https:";
    }
    class lib_HttpClient {
      constructor(userAgent, handlers, requestOptions) {
        this._ignoreSslError = false;
        this._allowRedirects = true;
        this._allowRedirectDowngrade = false;
        this._maxRedirects = 50;
        this._allowRetries = false;
        this._maxRetries = 1;
        this._keepAlive = false;
        this._disposed = false;
        this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
        this.handlers = handlers || [];
        this.requestOptions = requestOptions;
        if (requestOptions) {
          if (requestOptions.ignoreSslError != null) {
            this._ignoreSslError = requestOptions.ignoreSslError;
          }
          this._socketTimeout = requestOptions.socketTimeout;
          if (requestOptions.allowRedirects != null) {
            this._allowRedirects = requestOptions.allowRedirects;
          }
          if (requestOptions.allowRedirectDowngrade != null) {
            this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
          }
          if (requestOptions.maxRedirects != null) {
            this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
          }
          if (requestOptions.keepAlive != null) {
            this._keepAlive = requestOptions.keepAlive;
          }
          if (requestOptions.allowRetries != null) {
            this._allowRetries = requestOptions.allowRetries;
          }
          if (requestOptions.maxRetries != null) {
            this._maxRetries = requestOptions.maxRetries;
          }
        }
      }
      options(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("OPTIONS", requestUrl, null, additionalHeaders || {});
        });
      }
      get(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("GET", requestUrl, null, additionalHeaders || {});
        });
      }
      del(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("DELETE", requestUrl, null, additionalHeaders || {});
        });
      }
      post(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("POST", requestUrl, data, additionalHeaders || {});
        });
      }
      patch(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("PATCH", requestUrl, data, additionalHeaders || {});
        });
      }
      put(requestUrl, data, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("PUT", requestUrl, data, additionalHeaders || {});
        });
      }
      head(requestUrl, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request("HEAD", requestUrl, null, additionalHeaders || {});
        });
      }
      sendStream(verb, requestUrl, stream, additionalHeaders) {
        return __awaiter(this, void 0, void 0, function* () {
          return this.request(verb, requestUrl, stream, additionalHeaders);
        });
      }
      /**
       * Gets a typed object from an endpoint
       * Be aware that not found returns a null.  Other errors (4xx, 5xx) reject the promise
       */
      getJson(requestUrl_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          const res = yield this.get(requestUrl, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      postJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
          const data = JSON.stringify(obj, null, 2);
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
          const res = yield this.post(requestUrl, data, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      putJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
          const data = JSON.stringify(obj, null, 2);
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
          const res = yield this.put(requestUrl, data, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      patchJson(requestUrl_1, obj_1) {
        return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
          const data = JSON.stringify(obj, null, 2);
          additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
          additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
          const res = yield this.patch(requestUrl, data, additionalHeaders);
          return this._processResponse(res, this.requestOptions);
        });
      }
      /**
       * Makes a raw http request.
       * All other methods such as get, post, patch, and request ultimately call this.
       * Prefer get, del, post and patch
       */
      request(verb, requestUrl, data, headers) {
        return __awaiter(this, void 0, void 0, function* () {
          if (this._disposed) {
            throw new Error("Client has already been disposed.");
          }
          const parsedUrl = new URL(requestUrl);
          let info2 = this._prepareRequest(verb, parsedUrl, headers);
          const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
          let numTries = 0;
          let response;
          do {
            response = yield this.requestRaw(info2, data);
            if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
              let authenticationHandler;
              for (const handler of this.handlers) {
                if (handler.canHandleAuthentication(response)) {
                  authenticationHandler = handler;
                  break;
                }
              }
              if (authenticationHandler) {
                return authenticationHandler.handleAuthentication(this, info2, data);
              } else {
                return response;
              }
            }
            let redirectsRemaining = this._maxRedirects;
            while (response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0) {
              const redirectUrl = response.message.headers["location"];
              if (!redirectUrl) {
                break;
              }
              const parsedRedirectUrl = new URL(redirectUrl);
              if (parsedUrl.protocol === "https:" && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) {
                throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");
              }
              yield response.readBody();
              if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
                for (const header in headers) {
                  if (header.toLowerCase() === "authorization") {
                    delete headers[header];
                  }
                }
              }
              info2 = this._prepareRequest(verb, parsedRedirectUrl, headers);
              response = yield this.requestRaw(info2, data);
              redirectsRemaining--;
            }
            if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) {
              return response;
            }
            numTries += 1;
            if (numTries < maxTries) {
              yield response.readBody();
              yield this._performExponentialBackoff(numTries);
            }
          } while (numTries < maxTries);
          return response;
        });
      }
      /**
       * Needs to be called if keepAlive is set to true in request options.
       */
      dispose() {
        if (this._agent) {
          this._agent.destroy();
        }
        this._disposed = true;
      }
      /**
       * Raw request.
       * @param info
       * @param data
       */
      requestRaw(info2, data) {
        return __awaiter(this, void 0, void 0, function* () {
          return new Promise((resolve, reject) => {
            function callbackForResult(err, res) {
              if (err) {
                reject(err);
              } else if (!res) {
                reject(new Error("Unknown error"));
              } else {
                resolve(res);
              }
            }
            this.requestRawWithCallback(info2, data, callbackForResult);
          });
        });
      }
      /**
       * Raw request with callback.
       * @param info
       * @param data
       * @param onResult
       */
      requestRawWithCallback(info2, data, onResult) {
        if (typeof data === "string") {
          if (!info2.options.headers) {
            info2.options.headers = {};
          }
          info2.options.headers["Content-Length"] = Buffer.byteLength(data, "utf8");
        }
        let callbackCalled = false;
        function handleResult(err, res) {
          if (!callbackCalled) {
            callbackCalled = true;
            onResult(err, res);
          }
        }
        const req = info2.httpModule.request(info2.options, (msg) => {
          const res = new HttpClientResponse(msg);
          handleResult(void 0, res);
        });
        let socket;
        req.on("socket", (sock) => {
          socket = sock;
        });
        req.setTimeout(this._socketTimeout || 3 * 6e4, () => {
          if (socket) {
            socket.end();
          }
          handleResult(new Error(`Request timeout: ${info2.options.path}`));
        });
        req.on("error", function(err) {
          handleResult(err);
        });
        if (data && typeof data === "string") {
          req.write(data, "utf8");
        }
        if (data && typeof data !== "string") {
          data.on("close", function() {
            req.end();
          });
          data.pipe(req);
        } else {
          req.end();
        }
      }
      /**
       * Gets an http agent. This function is useful when you need an http agent that handles
       * routing through a proxy server - depending upon the url and proxy environment variables.
       * @param serverUrl  The server URL where the request will be sent. For example, https://api.github.com
       */
      getAgent(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        return this._getAgent(parsedUrl);
      }
      getAgentDispatcher(serverUrl) {
        const parsedUrl = new URL(serverUrl);
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (!useProxy) {
          return;
        }
        return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
      }
      _prepareRequest(method, requestUrl, headers) {
        const info2 = {};
        info2.parsedUrl = requestUrl;
        const usingSsl = info2.parsedUrl.protocol === "https:";
        info2.httpModule = usingSsl ? external_https_namespaceObject : external_http_namespaceObject;
        const defaultPort = usingSsl ? 443 : 80;
        info2.options = {};
        info2.options.host = info2.parsedUrl.hostname;
        info2.options.port = info2.parsedUrl.port ? parseInt(info2.parsedUrl.port) : defaultPort;
        info2.options.path = (info2.parsedUrl.pathname || "") + (info2.parsedUrl.search || "");
        info2.options.method = method;
        info2.options.headers = this._mergeHeaders(headers);
        if (this.userAgent != null) {
          info2.options.headers["user-agent"] = this.userAgent;
        }
        info2.options.agent = this._getAgent(info2.parsedUrl);
        if (this.handlers) {
          for (const handler of this.handlers) {
            handler.prepareRequest(info2.options);
          }
        }
        return info2;
      }
      _mergeHeaders(headers) {
        if (this.requestOptions && this.requestOptions.headers) {
          return Object.assign({}, lowercaseKeys(this.requestOptions.headers), lowercaseKeys(headers || {}));
        }
        return lowercaseKeys(headers || {});
      }
      /**
       * Gets an existing header value or returns a default.
       * Handles converting number header values to strings since HTTP headers must be strings.
       * Note: This returns string | string[] since some headers can have multiple values.
       * For headers that must always be a single string (like Content-Type), use the
       * specialized _getExistingOrDefaultContentTypeHeader method instead.
       */
      _getExistingOrDefaultHeader(additionalHeaders, header, _default2) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
          const headerValue = lowercaseKeys(this.requestOptions.headers)[header];
          if (headerValue) {
            clientHeader = typeof headerValue === "number" ? headerValue.toString() : headerValue;
          }
        }
        const additionalValue = additionalHeaders[header];
        if (additionalValue !== void 0) {
          return typeof additionalValue === "number" ? additionalValue.toString() : additionalValue;
        }
        if (clientHeader !== void 0) {
          return clientHeader;
        }
        return _default2;
      }
      /**
       * Specialized version of _getExistingOrDefaultHeader for Content-Type header.
       * Always returns a single string (not an array) since Content-Type should be a single value.
       * Converts arrays to comma-separated strings and numbers to strings to ensure type safety.
       * This was split from _getExistingOrDefaultHeader to provide stricter typing for callers
       * that assign the result to places expecting a string (e.g., additionalHeaders[Headers.ContentType]).
       */
      _getExistingOrDefaultContentTypeHeader(additionalHeaders, _default2) {
        let clientHeader;
        if (this.requestOptions && this.requestOptions.headers) {
          const headerValue = lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];
          if (headerValue) {
            if (typeof headerValue === "number") {
              clientHeader = String(headerValue);
            } else if (Array.isArray(headerValue)) {
              clientHeader = headerValue.join(", ");
            } else {
              clientHeader = headerValue;
            }
          }
        }
        const additionalValue = additionalHeaders[Headers.ContentType];
        if (additionalValue !== void 0) {
          if (typeof additionalValue === "number") {
            return String(additionalValue);
          } else if (Array.isArray(additionalValue)) {
            return additionalValue.join(", ");
          } else {
            return additionalValue;
          }
        }
        if (clientHeader !== void 0) {
          return clientHeader;
        }
        return _default2;
      }
      _getAgent(parsedUrl) {
        let agent;
        const proxyUrl = getProxyUrl(parsedUrl);
        const useProxy = proxyUrl && proxyUrl.hostname;
        if (this._keepAlive && useProxy) {
          agent = this._proxyAgent;
        }
        if (!useProxy) {
          agent = this._agent;
        }
        if (agent) {
          return agent;
        }
        const usingSsl = parsedUrl.protocol === "https:";
        let maxSockets = 100;
        if (this.requestOptions) {
          maxSockets = this.requestOptions.maxSockets || external_http_.globalAgent.maxSockets;
        }
        if (proxyUrl && proxyUrl.hostname) {
          const agentOptions = {
            maxSockets,
            keepAlive: this._keepAlive,
            proxy: Object.assign(Object.assign({}, (proxyUrl.username || proxyUrl.password) && {
              proxyAuth: `${proxyUrl.username}:${proxyUrl.password}`
            }), { host: proxyUrl.hostname, port: proxyUrl.port })
          };
          let tunnelAgent;
          const overHttps = proxyUrl.protocol === "https:";
          if (usingSsl) {
            tunnelAgent = overHttps ? tunnel.httpsOverHttps : tunnel.httpsOverHttp;
          } else {
            tunnelAgent = overHttps ? tunnel.httpOverHttps : tunnel.httpOverHttp;
          }
          agent = tunnelAgent(agentOptions);
          this._proxyAgent = agent;
        }
        if (!agent) {
          const options = { keepAlive: this._keepAlive, maxSockets };
          agent = usingSsl ? new external_https_.Agent(options) : new external_http_.Agent(options);
          this._agent = agent;
        }
        if (usingSsl && this._ignoreSslError) {
          agent.options = Object.assign(agent.options || {}, {
            rejectUnauthorized: false
          });
        }
        return agent;
      }
      _getProxyAgentDispatcher(parsedUrl, proxyUrl) {
        let proxyAgent;
        if (this._keepAlive) {
          proxyAgent = this._proxyAgentDispatcher;
        }
        if (proxyAgent) {
          return proxyAgent;
        }
        const usingSsl = parsedUrl.protocol === "https:";
        proxyAgent = new undici.ProxyAgent(Object.assign({ uri: proxyUrl.href, pipelining: !this._keepAlive ? 0 : 1 }, (proxyUrl.username || proxyUrl.password) && {
          token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}`
        }));
        this._proxyAgentDispatcher = proxyAgent;
        if (usingSsl && this._ignoreSslError) {
          proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, {
            rejectUnauthorized: false
          });
        }
        return proxyAgent;
      }
      _getUserAgentWithOrchestrationId(userAgent) {
        const baseUserAgent = userAgent || "actions/http-client";
        const orchId = process.env["ACTIONS_ORCHESTRATION_ID"];
        if (orchId) {
          const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, "_");
          return `${baseUserAgent} actions_orchestration_id/${sanitizedId}`;
        }
        return baseUserAgent;
      }
      _performExponentialBackoff(retryNumber) {
        return __awaiter(this, void 0, void 0, function* () {
          retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
          const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
          return new Promise((resolve) => setTimeout(() => resolve(), ms));
        });
      }
      _processResponse(res, options) {
        return __awaiter(this, void 0, void 0, function* () {
          return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
            const statusCode = res.message.statusCode || 0;
            const response = {
              statusCode,
              result: null,
              headers: {}
            };
            if (statusCode === HttpCodes.NotFound) {
              resolve(response);
            }
            function dateTimeDeserializer(key, value) {
              if (typeof value === "string") {
                const a = new Date(value);
                if (!isNaN(a.valueOf())) {
                  return a;
                }
              }
              return value;
            }
            let obj;
            let contents;
            try {
              contents = yield res.readBody();
              if (contents && contents.length > 0) {
                if (options && options.deserializeDates) {
                  obj = JSON.parse(contents, dateTimeDeserializer);
                } else {
                  obj = JSON.parse(contents);
                }
                response.result = obj;
              }
              response.headers = res.message.headers;
            } catch (err) {
            }
            if (statusCode > 299) {
              let msg;
              if (obj && obj.message) {
                msg = obj.message;
              } else if (contents && contents.length > 0) {
                msg = contents;
              } else {
                msg = `Failed request: (${statusCode})`;
              }
              const err = new HttpClientError(msg, statusCode);
              err.result = response.result;
              reject(err);
            } else {
              resolve(response);
            }
          }));
        });
      }
    }
    const lowercaseKeys = (obj) => Object.keys(obj).reduce((c, k) => (c[k.toLowerCase()] = obj[k], c), {});
    ;
    //! ./src/chatwoot/json.ts
    function isObject(value) {
      return typeof value === "object" && value !== null && !Array.isArray(value) && !JSON.isRawJSON(value);
    }
    const MAY_DIFFER = /[\d.]{16}|\d[eE]/;
    function parseFaithfully(text, isNumber = isFaithful) {
      if (!MAY_DIFFER.test(text))
        return JSON.parse(text);
      return JSON.parse(text, (_key, value, { source }) => typeof value === "number" && source !== void 0 && !isNumber(source) ? JSON.rawJSON(source) : value);
    }
    function isFaithful(literal2) {
      const isBigInteger = /^-?\d+$/.test(literal2) && Math.abs(Number(literal2)) > 2 ** 53;
      return !isBigInteger && isExact(literal2);
    }
    const LONGEST_NUMBER = 400;
    function isExact(literal2) {
      if (literal2.length > LONGEST_NUMBER)
        return false;
      const value = Number(literal2);
      return Number.isFinite(value) && canonical(literal2) === canonical(String(value));
    }
    function canonical(literal2) {
      const sign = literal2.startsWith("-") ? "-" : "";
      const [mantissa = "", exponent = "0"] = literal2.slice(sign.length).toLowerCase().split("e");
      const [whole = "", fraction = ""] = mantissa.split(".");
      const digits = (whole + fraction).replace(/^0+/, "");
      const significant = digits.replace(/0+$/, "");
      return significant === "" ? `${sign}0` : `${sign}${significant}e${Number(exponent) - fraction.length + digits.length}`;
    }
    function depthOf(json2) {
      let [depth, deepest, inString] = [0, 0, false];
      for (let at = 0; at < json2.length; at++) {
        const character = json2[at];
        if (character === '"')
          inString = !inString;
        else if (inString && character === "\\")
          at++;
        else if (inString)
          continue;
        else if (character === "{" || character === "[")
          deepest = Math.max(deepest, ++depth);
        else if (character === "}" || character === "]")
          depth--;
      }
      return deepest;
    }
    ;
    //! ./src/chatwoot/failures.ts
    class ChatwootError extends Error {
      failure;
      name = "ChatwootError";
      constructor(failure2) {
        super(failure2.kind);
        this.failure = failure2;
      }
    }
    const TRANSIENT = /* @__PURE__ */ new Set([
      "network",
      "incomplete-response",
      "timeout",
      "request-timeout",
      "rate-limited",
      "server-error",
      "gateway",
      "database-slow",
      "proxy-failed"
    ]);
    function isTransient({ kind }) {
      return TRANSIENT.has(kind);
    }
    function failureOf(response, kind) {
      const { method, status, headers } = response;
      const body = jsonObjectOf(response.body);
      const words = wordsOf(response.body, body);
      const date2 = Date.parse(headers.date ?? "");
      return {
        kind: kind ?? kindOf(status, body, words),
        method,
        // 3xx and 4xx say that the request was rejected, except 408, after which nobody knows.
        mayBeApplied: method === "PATCH" && (status < 300 || status === 408 || status >= 500),
        attempts: 1,
        status,
        // A response that should have been a hook may have its secrets in it; an HTML page or a rejection says what it is.
        words: kind === void 0 || isMarkup(response.body) ? words : void 0,
        requestId: headers["x-request-id"],
        location: headers.location,
        retryAfterMs: readRetryAfter(headers["retry-after"]),
        intoMinuteMs: Number.isNaN(date2) ? void 0 : date2 % 6e4
      };
    }
    function isTokenHeaderLost({ status, body }) {
      const object2 = status === 400 || status === 401 ? jsonObjectOf(body) : void 0;
      if (status === 401)
        return isStrings(object2?.errors);
      return status === 400 && typeof (object2?.error ?? object2?.description) !== "string";
    }
    function kindOf(status, body, words) {
      if (status >= 300 && status < 400)
        return "redirect";
      switch (status) {
        case 400:
          return "bad-request";
        case 401:
          return isStrings(body?.errors) ? "not-signed-in" : UNAUTHORIZED.get(words) ?? "unauthorized";
        case 403:
          return words === "API access is not enabled for this account" ? "no-api-access" : "forbidden";
        case 404:
          return typeof (body?.error ?? body?.description) === "string" && body?.status === void 0 ? "not-found" : "wrong-address";
        case 408:
          return "request-timeout";
        case 413:
          return "too-large";
        case 422:
          return kindOfUnprocessable(body, words);
        case 429:
          return "rate-limited";
        case 500:
          return "server-error";
        default:
          return GATEWAY.has(status) ? "gateway" : "unexpected-status";
      }
    }
    const GATEWAY = /* @__PURE__ */ new Set([502, 503, 504, 520, 521, 522, 523, 524, 530]);
    const UNAUTHORIZED = /* @__PURE__ */ new Map([
      ["Invalid Access Token", "invalid-token"],
      ["You are not authorized to do this action", "not-administrator"],
      ["You are not authorized to access this account", "not-in-account"],
      ["Access to this endpoint is not authorized for bots", "bot-token"],
      ["Account is suspended", "account-suspended"]
    ]);
    function kindOfUnprocessable(body, words = "") {
      const attributes = attributesOf(body);
      if (!attributes) {
        if (typeof body?.error !== "string")
          return "hook-invalid";
        return words.startsWith("param is missing") ? "body-lost" : "database-slow";
      }
      if (attributes.includes("settings"))
        return "settings-invalid";
      if (attributes.includes("base"))
        return "credentials-rejected";
      if (attributes.includes("feature_flag"))
        return "feature-disabled";
      if (attributes.includes("app_id"))
        return "app-taken";
      if (attributes.includes("inbox_id"))
        return "inbox-missing";
      return "hook-invalid";
    }
    function attributesOf(body) {
      if (Array.isArray(body?.attributes))
        return body.attributes;
      return Array.isArray(body?.errors) ? body.errors.map((error2) => isObject(error2) ? error2.field : void 0) : void 0;
    }
    function jsonObjectOf(text) {
      try {
        const value = JSON.parse(text);
        return isObject(value) ? value : void 0;
      } catch (error2) {
        if (error2 instanceof SyntaxError)
          return void 0;
        throw error2;
      }
    }
    function isStrings(value) {
      return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
    }
    function wordsOf(text, body) {
      const words = body ? errorWords(body) : isMarkup(text) ? titleOf(text) : text.trim();
      return words === "" || !body && /^[[{"]/.test(words) ? void 0 : words;
    }
    function errorWords({ error: error2, message, description, errors }) {
      return [error2, message, description, ...Array.isArray(errors) ? errors.slice(0, 100).map(fieldError) : []].filter((text) => typeof text === "string" && text !== "").join("; ");
    }
    function fieldError(error2) {
      if (!isObject(error2))
        return error2;
      const { field, message, code: code2 } = error2;
      const text = [field, message].filter((part) => typeof part === "string" && part !== "").join(": ");
      return typeof code2 === "string" && code2 !== "" ? `${text} (${code2})` : text;
    }
    function isMarkup(text) {
      return /^\s*</.test(text);
    }
    function titleOf(page) {
      return /<title[^>]*>([^<]*)<\/title>/i.exec(page.slice(0, 1e4))?.[1]?.trim() ?? "";
    }
    const LONGEST_RETRY_AFTER_S = 365 * 24 * 60 * 60;
    function readRetryAfter(value = "") {
      if (/^\d+$/.test(value))
        return Math.min(Number(value), LONGEST_RETRY_AFTER_S) * 1e3;
      const date2 = Date.parse(value);
      return Number.isNaN(date2) ? void 0 : Math.max(0, date2 - Date.now());
    }
    class ProxyError extends Error {
      reason;
      name = "ProxyError";
      /** @param reason the proxy's HTTP status, or the error code of the connection to it */
      constructor(reason) {
        super(`proxy: ${reason}`);
        this.reason = reason;
      }
    }
    function failureOfConnection(error2, method, mayHaveArrived) {
      const code2 = error2 instanceof ProxyError ? error2.message : codeOf(error2);
      return {
        kind: kindOfConnection(error2, code2, mayHaveArrived),
        method,
        mayBeApplied: method === "PATCH" && mayHaveArrived,
        attempts: 1,
        code: code2
      };
    }
    function codeOf(error2) {
      if (!(error2 instanceof Error))
        return String(error2);
      return "code" in error2 && typeof error2.code === "string" ? error2.code : error2.message;
    }
    function kindOfConnection(error2, code2, mayHaveArrived) {
      if (error2 instanceof ProxyError) {
        if (CERTIFICATE.test(String(error2.reason)))
          return "certificate";
        return Number(error2.reason) < 500 ? "proxy-rejected" : "proxy-failed";
      }
      if (code2.startsWith("HPE_"))
        return "not-http";
      if (mayHaveArrived)
        return "network";
      if (code2 === "ENOTFOUND")
        return "unknown-host";
      if (CERTIFICATE.test(code2))
        return "certificate";
      return code2 === "EPROTO" || /^ERR_(SSL|TLS)_/.test(code2) ? "tls" : "network";
    }
    const CERTIFICATE = /^(CERT_|CRL_|ERR_TLS_CERT_ALTNAME|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|HOSTNAME_MISMATCH|ERROR_IN_CERT|ERROR_IN_CRL)/;
    ;
    //! ./src/chatwoot/proxy.ts
    class ProxySettingError extends Error {
      variable;
      name = "ProxySettingError";
      /** @param variable the environment variable that holds it */
      constructor(variable) {
        super(variable);
        this.variable = variable;
      }
    }
    function proxyFor(url2) {
      if (checkBypass(url2))
        return void 0;
      const names = url2.protocol === "https:" ? ["https_proxy", "HTTPS_PROXY"] : ["http_proxy", "HTTP_PROXY"];
      const variable = names.find((name) => process.env[name]);
      if (variable === void 0)
        return void 0;
      const proxy = parseProxy(process.env[variable]?.trim() ?? "");
      if (!proxy)
        throw new ProxySettingError(variable);
      return proxy;
    }
    function parseProxy(text) {
      const url2 = URL.parse(text.includes("://") ? text : `http://${text}`);
      if (url2?.protocol !== "http:" && url2?.protocol !== "https:")
        return void 0;
      if (`${url2.pathname}${url2.search}${url2.hash}` !== "/")
        return void 0;
      if (url2.username === "" && url2.password === "")
        return { url: url2, authorization: void 0 };
      try {
        const credentials = `${decodeURIComponent(url2.username)}:${decodeURIComponent(url2.password)}`;
        return { url: url2, authorization: `Basic ${Buffer.from(credentials).toString("base64")}` };
      } catch (error2) {
        if (error2 instanceof URIError)
          return void 0;
        throw error2;
      }
    }
    function openTunnel(proxy, target, signal) {
      const authority = `${external_node_net_default().isIPv6(target.host) ? `[${target.host}]` : target.host}:${target.port}`;
      const { promise: promise2, resolve, reject } = Promise.withResolvers();
      const connect = (proxy.url.protocol === "https:" ? external_node_https_default() : external_node_http_default()).request({
        agent: false,
        signal,
        method: "CONNECT",
        host: bareHost(proxy.url.hostname),
        port: proxy.url.port,
        path: authority,
        headers: { host: authority, ...proxy.authorization && { "proxy-authorization": proxy.authorization } }
      });
      connect.once("connect", ({ statusCode = 0 }, socket, head) => {
        if (statusCode >= 200 && statusCode < 300) {
          socket.unshift(head);
          resolve(socket);
        } else {
          socket.destroy();
          reject(new ProxyError(statusCode));
        }
      });
      connect.once("error", (error2) => reject(new ProxyError(error2.code ?? error2.message)));
      connect.end();
      return promise2;
    }
    function bareHost(host) {
      return host.startsWith("[") ? host.slice(1, -1) : host;
    }
    ;
    //! ./src/chatwoot/connection.ts
    external_node_net_default().setDefaultAutoSelectFamilyAttemptTimeout(5e3);
    class Connection {
      #options;
      #client;
      #tunnel = new AbortController();
      #agent;
      /** Whether the last connection got as far as sending requests. */
      #isReady = false;
      constructor(options) {
        this.#options = options;
        const handler = {
          prepareRequest: (request) => {
            request.agent = this.#agent;
            request.host = bareHost(request.host ?? "");
            request.headers = { ...request.headers, "user-agent": options.userAgent };
          },
          canHandleAuthentication: () => false,
          handleAuthentication: (
            /* istanbul ignore next -- called only if the line above returns true */
            () => Promise.reject(new Error("not handled"))
          )
        };
        this.#client = new lib_HttpClient(void 0, [handler], {
          allowRedirects: false,
          allowRetries: false,
          // The client's own limit watches silence only; it must not strike before the deadline.
          socketTimeout: options.timeoutMs + 6e4
        });
      }
      /**
       * One request and its complete response, whatever its status.
       * After an error the connection is of no use any more: close it.
       * @throws ChatwootError without a complete response
       */
      async exchange(request) {
        const { timeoutMs, signal } = this.#options;
        const { promise: ended, reject } = Promise.withResolvers();
        const end = (kind) => reject(new ChatwootError(this.#failure(kind, request)));
        const deadline = setTimeout(function onDeadline() {
          end("timeout");
        }, timeoutMs);
        const onAbort = () => end("canceled");
        signal.addEventListener("abort", onAbort);
        try {
          return await Promise.race([this.#send(request), ended]);
        } finally {
          clearTimeout(deadline);
          signal.removeEventListener("abort", onAbort);
        }
      }
      close() {
        this.#tunnel.abort();
        this.#agent?.destroy();
      }
      async #send(request) {
        const message = await this.#request(request);
        const { method, limit } = request;
        const head = { method, status: Number(message.statusCode), headers: headersOf(message), body: "" };
        if (head.status >= 300 && head.status < 400) {
          message.destroy();
          return head;
        }
        const encoding = message.headers["content-encoding"] ?? "identity";
        if (encoding !== "identity")
          throw new ChatwootError({ ...failureOf(head, "compressed-response"), code: encoding });
        return { ...head, body: await readBody(message, limit, (kind) => new ChatwootError(failureOf(head, kind))) };
      }
      async #request({ method, url: url2, headers, body }) {
        try {
          this.#agent ??= this.#agentFor(url2);
          const { message } = await this.#client.request(method, url2.href, body ?? null, headers);
          return message;
        } catch (error2) {
          if (error2 instanceof ProxySettingError)
            throw new ChatwootError({ kind: "proxy-invalid", method, mayBeApplied: false, attempts: 1, variable: error2.variable });
          throw new ChatwootError(failureOfConnection(error2, method, this.#isReady));
        }
      }
      #failure(kind, { method }) {
        return { kind, method, mayBeApplied: method === "PATCH" && this.#isReady, attempts: 1 };
      }
      /** An agent that connects through the proxy, if there is one, and notes when requests can be sent. */
      #agentFor(url2) {
        const options = { keepAlive: true, maxSockets: 1 };
        const isSecure = url2.protocol === "https:";
        const proxy = proxyFor(url2);
        const agent = isSecure ? new (external_node_https_default()).Agent(options) : new (external_node_http_default()).Agent(options);
        const open = agent.createConnection.bind(agent);
        const opened = (target) => {
          this.#isReady = false;
          return open(target)?.once(isSecure ? "secureConnect" : "connect", () => {
            this.#isReady = true;
          });
        };
        const openThrough = async (through, target) => {
          this.#isReady = false;
          const host = { host: target.host ?? "", port: Number(target.port) };
          const socket = await openTunnel(through, host, this.#tunnel.signal);
          if (isSecure)
            return opened(Object.assign(target, { socket }));
          this.#isReady = true;
          return socket;
        };
        return Object.assign(agent, {
          createConnection(target, done) {
            if (!proxy)
              return opened(target);
            openThrough(proxy, target).then((socket) => done(null, socket), done);
            return void 0;
          }
        });
      }
    }
    function readBody(message, limit, failed) {
      const { promise: promise2, resolve, reject } = Promise.withResolvers();
      const chunks = [];
      let size = 0;
      message.on("data", (chunk) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > limit) {
          reject(failed("response-too-large"));
          message.destroy();
        }
      });
      (0, external_node_stream_namespaceObject.finished)(message, (error2) => {
        if (error2)
          reject(failed("incomplete-response"));
        else
          resolve(Buffer.concat(chunks).toString("utf8"));
      });
      return promise2;
    }
    function headersOf(message) {
      return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
    }
    ;
    //! ./node_modules/zod/v4/core/checks.js
    const $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
      var _a2;
      inst._zod ?? (inst._zod = {});
      inst._zod.def = def;
      (_a2 = inst._zod).onattach ?? (_a2.onattach = []);
    });
    const _whenHasSize = (payload) => {
      const val = payload.value;
      return !util.nullish(val) && val.size !== void 0;
    };
    const _whenHasLength = (payload) => {
      const val = payload.value;
      return !nullish(val) && val.length !== void 0;
    };
    const numericOriginMap = {
      number: "number",
      bigint: "bigint",
      object: "date"
    };
    const $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
          return;
        }
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_big",
          maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst,
          continue: !def.abort
        });
      };
    });
    const $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
          return;
        }
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_small",
          minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst,
          continue: !def.abort
        });
      };
    });
    const $ZodCheckMultipleOf = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckNumberFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckBigIntFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckMaxSize = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckMinSize = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckSizeEquals = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
      var _a2;
      $ZodCheck.init(inst, def);
      (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
        if (length <= def.maximum)
          return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
          origin,
          code: "too_big",
          maximum: def.maximum,
          inclusive: true,
          input,
          inst,
          continue: !def.abort
        });
      };
    });
    const $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
      var _a2;
      $ZodCheck.init(inst, def);
      (_a2 = inst._zod.def).when ?? (_a2.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
        if (length >= def.minimum)
          return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
          origin,
          code: "too_small",
          minimum: def.minimum,
          inclusive: true,
          input,
          inst,
          continue: !def.abort
        });
      };
    });
    const $ZodCheckLengthEquals = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
      var _a2, _b;
      $ZodCheck.init(inst, def);
      if (def.pattern)
        (_a2 = inst._zod).check ?? (_a2.check = (payload) => {
          def.pattern.lastIndex = 0;
          if (def.pattern.test(payload.value))
            return;
          payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            ...def.pattern ? { pattern: def.pattern.toString() } : {},
            inst,
            continue: !def.abort
          });
        });
      else
        (_b = inst._zod).check ?? (_b.check = () => {
        });
    });
    const $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
      $ZodCheckStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "regex",
          input: payload.value,
          pattern: def.pattern.toString(),
          inst,
          continue: !def.abort
        });
      };
    });
    const $ZodCheckLowerCase = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckUpperCase = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckIncludes = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckStartsWith = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckEndsWith = (
      /* unused pure expression or super */
      null
    );
    function handleCheckPropertyResult(result, payload, property) {
      if (result.issues.length) {
        payload.issues.push(...util.prefixIssues(property, result.issues));
      }
    }
    const $ZodCheckProperty = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckProperties = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckMimeType = (
      /* unused pure expression or super */
      null
    );
    const $ZodCheckOverwrite = (
      /* unused pure expression or super */
      null
    );
    ;
    //! ./node_modules/zod/v4/core/regexes.js
    const cuid = /^[cC][0-9a-z]{6,}$/;
    const cuid2 = /^[0-9a-z]+$/;
    const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
    const xid = /^[0-9a-vA-V]{20}$/;
    const ksuid = /^[A-Za-z0-9]{27}$/;
    const nanoid = /^[a-zA-Z0-9_-]{21}$/;
    function nanoidOfLength(length) {
      return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
    }
    const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
    const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
    const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
    const uuid = (version2) => {
      if (!version2)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
      return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
    };
    const uuid4 = (
      /* unused pure expression or super */
      null
    );
    const uuid6 = (
      /* unused pure expression or super */
      null
    );
    const uuid7 = (
      /* unused pure expression or super */
      null
    );
    const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
    const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
    const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
    const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
    const idnEmail = (
      /* unused pure expression or super */
      null
    );
    const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
    const _emoji = (
      /* unused pure expression or super */
      null
    );
    function emoji() {
      return new RegExp(_emoji, "u");
    }
    const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
    const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
    const mac = (delimiter) => {
      const escapedDelim = util.escapeRegex(delimiter ?? ":");
      return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
    };
    const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
    const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
    const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
    const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
    const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
    const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
    const httpProtocol = /^https?$/;
    const e164 = /^\+[1-9]\d{6,14}$/;
    const creditCard = /^\d(?:[ -]?\d){11,18}$/;
    const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
    const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
    const dateSource = (
      /* unused pure expression or super */
      null
    );
    function regexes_anchor(source) {
      return new RegExp(`^${source}$`);
    }
    const date = (
      /* unused pure expression or super */
      null
    );
    function timeSource(args) {
      const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
      const regex2 = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
      return regex2;
    }
    function time(args) {
      return new RegExp(`^${timeSource(args)}$`);
    }
    function datetime(args) {
      const opts = ["Z"];
      if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
      const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
      const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
      return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
    }
    const anyString = /^[\s\S]{0,}$/;
    const string = (params) => {
      const regex2 = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
      return new RegExp(`^${regex2}$`);
    };
    const bigint = /^-?\d+n?$/;
    const integer = /^-?\d+$/;
    const number = /^-?\d+(?:\.\d+)?$/;
    const regexes_boolean = /^(?:true|false)$/i;
    const _null = /^null$/i;
    const _undefined = /^undefined$/i;
    const lowercase = /^[^A-Z]*$/;
    const uppercase = /^[^a-z]*$/;
    const hex = /^[0-9a-fA-F]*$/;
    function fixedBase64(bodyLength, padding) {
      return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
    }
    function fixedBase64url(length) {
      return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
    }
    const md5_hex = /^[0-9a-fA-F]{32}$/;
    const md5_base64 = (
      /* unused pure expression or super */
      null
    );
    const md5_base64url = (
      /* unused pure expression or super */
      null
    );
    const sha1_hex = /^[0-9a-fA-F]{40}$/;
    const sha1_base64 = (
      /* unused pure expression or super */
      null
    );
    const sha1_base64url = (
      /* unused pure expression or super */
      null
    );
    const sha256_hex = /^[0-9a-fA-F]{64}$/;
    const sha256_base64 = (
      /* unused pure expression or super */
      null
    );
    const sha256_base64url = (
      /* unused pure expression or super */
      null
    );
    const sha384_hex = /^[0-9a-fA-F]{96}$/;
    const sha384_base64 = (
      /* unused pure expression or super */
      null
    );
    const sha384_base64url = (
      /* unused pure expression or super */
      null
    );
    const sha512_hex = /^[0-9a-fA-F]{128}$/;
    const sha512_base64 = (
      /* unused pure expression or super */
      null
    );
    const sha512_base64url = (
      /* unused pure expression or super */
      null
    );
    ;
    //! ./node_modules/zod/v4/core/versions.js
    const version = {
      major: 4,
      minor: 6,
      patch: 7
    };
    ;
    //! ./node_modules/zod/v4/core/schemas.js
    const $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
      var _a2;
      inst ?? (inst = {});
      inst._zod.def = def;
      inst._zod.bag = inst._zod.bag || {};
      inst._zod.version = version;
      const defChecks = inst._zod.def.checks;
      const checks2 = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
      for (const ch of checks2) {
        for (const fn of ch._zod.onattach) {
          fn(inst);
        }
      }
      if (checks2.length === 0) {
        (_a2 = inst._zod).deferred ?? (_a2.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload, checks3, ctx) => {
          if (payload.memo)
            return payload;
          let isAborted = aborted(payload);
          let asyncResult;
          for (const ch of checks3) {
            if (ch._zod.def.when) {
              if (explicitlyAborted(payload))
                continue;
              const shouldRun = ch._zod.def.when(payload);
              if (!shouldRun)
                continue;
            } else if (isAborted) {
              continue;
            }
            const currLen = payload.issues.length;
            const _ = ch._zod.check(payload);
            if (_ instanceof Promise && ctx?.async === false) {
              throw new $ZodAsyncError();
            }
            if (asyncResult || _ instanceof Promise) {
              asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                await _;
                const nextLen = payload.issues.length;
                if (nextLen === currLen)
                  return;
                attachSchema(payload.issues, currLen, inst);
                if (!isAborted)
                  isAborted = aborted(payload, currLen);
              });
            } else {
              const nextLen = payload.issues.length;
              if (nextLen === currLen)
                continue;
              attachSchema(payload.issues, currLen, inst);
              if (!isAborted)
                isAborted = aborted(payload, currLen);
            }
          }
          if (asyncResult) {
            return asyncResult.then(() => {
              return payload;
            });
          }
          return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
          if (aborted(canary)) {
            canary.aborted = true;
            return canary;
          }
          const checkResult = runChecks(payload, checks2, ctx);
          if (checkResult instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
          }
          return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
          if (ctx.skipChecks) {
            return inst._zod.parse(payload, ctx);
          }
          if (ctx.direction === "backward") {
            const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
            if (canary instanceof Promise) {
              return canary.then((canary2) => {
                return handleCanaryResult(canary2, payload, ctx);
              });
            }
            return handleCanaryResult(canary, payload, ctx);
          }
          const result = inst._zod.parse(payload, ctx);
          if (result instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return result.then((result2) => runChecks(result2, checks2, ctx));
          }
          return runChecks(result, checks2, ctx);
        };
      }
    }, {
      // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
      get "~standard"() {
        return hide(this, "~standard", standardProps(this));
      },
      set "~standard"(value) {
        own(this, "~standard", value);
      }
    });
    const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
    async function schemas_validateAsync(inst, value) {
      const ctx = { async: true };
      return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
    }
    function standardProps(inst) {
      return {
        validate: (value) => {
          const ctx = { async: false };
          try {
            const r = inst._zod.run({ value, issues: [] }, ctx);
            if (!(r instanceof Promise))
              return toStandardResult(r, ctx);
          } catch (_) {
          }
          return schemas_validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1
      };
    }
    const $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = def.pattern ?? anyString;
      inst._zod.parse = (payload, _) => {
        if (def.coerce)
          try {
            payload.value = String(payload.value);
          } catch (_2) {
          }
        if (typeof payload.value === "string")
          return payload;
        payload.issues.push({
          expected: "string",
          code: "invalid_type",
          input: payload.value,
          inst
        });
        return payload;
      };
    });
    const $ZodStringFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodGUID = (
      /* unused pure expression or super */
      null
    );
    const $ZodUUID = (
      /* unused pure expression or super */
      null
    );
    const $ZodEmail = (
      /* unused pure expression or super */
      null
    );
    const URL_BAD_FORMAT = 1;
    const URL_UNPARSEABLE = 2;
    function canParseURL(input) {
      try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
          return URL.canParse(input);
        new URL(input);
        return true;
      } catch {
        return false;
      }
    }
    function validateURL(trimmed, def) {
      if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
      }
      return parseURLObject(trimmed, def);
    }
    function parseURLObject(trimmed, def) {
      if (!def.normalize && def.protocol?.source === regexes.httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
      }
      try {
        if (typeof URL !== "undefined") {
          const URLStatic = URL;
          if (typeof URLStatic.parse === "function")
            return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        return new URL(trimmed);
      } catch {
        return URL_UNPARSEABLE;
      }
    }
    const asciiTabOrNewline = /[\t\n\r]/g;
    function stripTabAndNewline(value) {
      return value.replace(asciiTabOrNewline, "");
    }
    function urlHostnameOk(url2, hostname2) {
      hostname2.lastIndex = 0;
      return hostname2.test(url2.hostname);
    }
    function urlProtocolOk(url2, protocol) {
      protocol.lastIndex = 0;
      return protocol.test(url2.protocol.endsWith(":") ? url2.protocol.slice(0, -1) : url2.protocol);
    }
    const $ZodURL = (
      /* unused pure expression or super */
      null
    );
    const $ZodEmoji = (
      /* unused pure expression or super */
      null
    );
    const $ZodNanoID = (
      /* unused pure expression or super */
      null
    );
    const $ZodCUID = (
      /* unused pure expression or super */
      null
    );
    const $ZodCUID2 = (
      /* unused pure expression or super */
      null
    );
    const $ZodULID = (
      /* unused pure expression or super */
      null
    );
    const $ZodXID = (
      /* unused pure expression or super */
      null
    );
    const $ZodKSUID = (
      /* unused pure expression or super */
      null
    );
    const $ZodISODateTime = (
      /* unused pure expression or super */
      null
    );
    const $ZodISODate = (
      /* unused pure expression or super */
      null
    );
    const $ZodISOTime = (
      /* unused pure expression or super */
      null
    );
    const $ZodISODuration = (
      /* unused pure expression or super */
      null
    );
    const $ZodIPv4 = (
      /* unused pure expression or super */
      null
    );
    const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
    function isValidIPv6(value) {
      if (!ipv6Alphabet.test(value))
        return false;
      return canParseURL(`http://[${value}]`);
    }
    const $ZodIPv6 = (
      /* unused pure expression or super */
      null
    );
    const $ZodMAC = (
      /* unused pure expression or super */
      null
    );
    const $ZodCIDRv4 = (
      /* unused pure expression or super */
      null
    );
    function isValidCIDRv6(value) {
      const parts = value.split("/");
      if (parts.length !== 2)
        return false;
      const [address, prefix] = parts;
      if (!prefix)
        return false;
      const prefixNum = Number(prefix);
      if (`${prefixNum}` !== prefix)
        return false;
      if (prefixNum < 0 || prefixNum > 128)
        return false;
      return isValidIPv6(address);
    }
    const $ZodCIDRv6 = (
      /* unused pure expression or super */
      null
    );
    function isValidBase64(data) {
      if (data === "")
        return true;
      if (/\s/.test(data))
        return false;
      if (data.length % 4 !== 0)
        return false;
      try {
        atob(data);
        return true;
      } catch {
        return false;
      }
    }
    const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
    const $ZodBase64 = (
      /* unused pure expression or super */
      null
    );
    const base64urlCharset = /^[A-Za-z0-9_-]*$/;
    function isValidBase64URL(data) {
      if (!base64urlCharset.test(data))
        return false;
      const base642 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
      const padded = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
      return isValidBase64(padded);
    }
    const $ZodBase64URL = (
      /* unused pure expression or super */
      null
    );
    const $ZodE164 = (
      /* unused pure expression or super */
      null
    );
    const CC_SANITIZE = /[- ]/g;
    function isLuhnAlgo(digits) {
      let length = digits.length;
      let bit = 1;
      let sum = 0;
      while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
      }
      return sum % 10 === 0;
    }
    function isValidCreditCard(input) {
      if (!regexes.creditCard.test(input))
        return false;
      return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
    }
    const $ZodCreditCard = (
      /* unused pure expression or super */
      null
    );
    function isIso7064Mod97(iban2) {
      let remainder = 0;
      const len = iban2.length;
      for (let i = 4; i < len; i++) {
        const code2 = iban2.charCodeAt(i);
        remainder = (code2 >= 65 ? remainder * 100 + (code2 - 55) : remainder * 10 + (code2 - 48)) % 97;
      }
      for (let i = 0; i < 4; i++) {
        const code2 = iban2.charCodeAt(i);
        remainder = (code2 >= 65 ? remainder * 100 + (code2 - 55) : remainder * 10 + (code2 - 48)) % 97;
      }
      return remainder === 1;
    }
    function isValidIBAN(input) {
      if (!regexes.iban.test(input))
        return false;
      return isIso7064Mod97(input);
    }
    const $ZodIBAN = (
      /* unused pure expression or super */
      null
    );
    function isValidJWT(token, algorithm = null) {
      try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
          return false;
        const [header] = tokensParts;
        if (!header)
          return false;
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
          return false;
        if (!parsedHeader.alg)
          return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
          return false;
        return true;
      } catch {
        return false;
      }
    }
    const $ZodJWT = (
      /* unused pure expression or super */
      null
    );
    const $ZodCustomStringFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = number;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Number(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
          return payload;
        }
        const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
        payload.issues.push({
          expected: "number",
          code: "invalid_type",
          input,
          inst,
          ...received ? { received } : {}
        });
        return payload;
      };
    });
    const $ZodNumberFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = regexes_boolean;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Boolean(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "boolean")
          return payload;
        payload.issues.push({
          expected: "boolean",
          code: "invalid_type",
          input,
          inst
        });
        return payload;
      };
    });
    const $ZodBigInt = (
      /* unused pure expression or super */
      null
    );
    const $ZodBigIntFormat = (
      /* unused pure expression or super */
      null
    );
    const $ZodSymbol = (
      /* unused pure expression or super */
      null
    );
    const $ZodUndefined = (
      /* unused pure expression or super */
      null
    );
    const $ZodNull = (
      /* unused pure expression or super */
      null
    );
    const $ZodAny = (
      /* unused pure expression or super */
      null
    );
    const $ZodUnknown = (
      /* unused pure expression or super */
      null
    );
    const $ZodNever = (
      /* unused pure expression or super */
      null
    );
    const $ZodVoid = (
      /* unused pure expression or super */
      null
    );
    const $ZodDate = (
      /* unused pure expression or super */
      null
    );
    function capSize(inst, size) {
      const caps = sizeCaps(inst._zod.def.checks);
      if (!caps.length)
        return;
      const cap = Math.min(...caps.map((c) => c[0]));
      const parse2 = inst._zod.parse;
      inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
          for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
            if (n > max && ch._zod.def.when(payload)) {
              const start = payload.issues.length;
              ch._zod.check(payload);
              payload.issues[start].continue = false;
              attachSchema(payload.issues, start, inst);
              return payload;
            }
          }
        }
        return parse2(payload, ctx);
      };
    }
    const arraySize = (input) => Array.isArray(input) ? input.length : -1;
    const mapSize = (input) => input instanceof Map ? input.size : -1;
    const setSize = (input) => input instanceof Set ? input.size : -1;
    function handleArrayResult(result, final, index) {
      if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
      }
      final.value[index] = result.value;
    }
    const $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
      $ZodType.init(inst, def);
      const memo = core_globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
          payload.issues.push({
            expected: "array",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
          const item = input[i];
          const result = def.element._zod.run({
            value: item,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
          } else {
            handleArrayResult(result, payload, i);
            if (abortEarly && result.issues.length !== 0 && aborted(result))
              break;
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
      capSize(inst, arraySize);
    });
    function handlePropertyResult(result, final, key, input, optin, optout) {
      const isPresent = key in input;
      const isOptionalOut = optout === "optional";
      if (!isPresent && isOptionalOut && optin === "optional") {
        return;
      }
      if (result.issues.length) {
        if (optin !== void 0 && isOptionalOut && !isPresent) {
          return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
      }
      if (!isPresent && optin === void 0) {
        if (!result.issues.length) {
          final.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: void 0,
            path: [key]
          });
        }
        return;
      }
      if (result.value === void 0) {
        if (isPresent || optin === "defaulted" && !isOptionalOut) {
          final.value[key] = void 0;
        }
      } else {
        final.value[key] = result.value;
      }
    }
    const NO_SYMBOL_KEYS = [];
    function normalizeDef(def) {
      const keys = Object.keys(def.shape);
      const ownSymbols = Object.getOwnPropertySymbols(def.shape);
      const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
      const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
      for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
          throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
      }
      const okeys = optionalKeys(def.shape);
      return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys)
      };
    }
    function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
      const unrecognized = [];
      const keySet = def.keySet;
      const _catchall = def.catchall._zod;
      const t = _catchall.def.type;
      const optin = _catchall.optin;
      const optout = _catchall.optout;
      let seen = 0;
      for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
          if (aborted(payload, seen))
            break;
          seen = payload.issues.length;
        }
        if (keySet.has(key))
          continue;
        if (key === "__proto__") {
          if (t === "never")
            unrecognized.push(key);
          continue;
        }
        if (t === "never") {
          unrecognized.push(key);
          continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
          proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
        } else {
          handlePropertyResult(r, payload, key, input, optin, optout);
        }
      }
      if (unrecognized.length) {
        payload.issues.push({
          code: "unrecognized_keys",
          keys: unrecognized,
          input,
          inst,
          // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
          continue: true
        });
      }
      if (!proms.length)
        return payload;
      return Promise.all(proms).then(() => {
        return payload;
      });
    }
    const $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
      $ZodType.init(inst, def);
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      const sh = desc?.get ? desc.get.raw : def.shape ?? {};
      if (sh) {
        const get = () => {
          const newSh = { ...sh };
          Object.defineProperty(def, "shape", { value: newSh });
          get.raw = newSh;
          return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
      }
      const _normalized = cached(() => normalizeDef(def));
      defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
          const field = shape[key]._zod;
          if (field.values) {
            if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
              assignProp(propValues, key, /* @__PURE__ */ new Set());
            }
            for (const v of field.values)
              propValues[key].add(v);
            if (field.optin !== void 0)
              propValues[key].add(void 0);
          }
        }
        return propValues;
      });
      const isObject2 = util_isObject;
      const catchall2 = def.catchall;
      let value;
      const memo = core_globalConfig.memoizer;
      memo?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject2(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
          if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
              break;
            seen = payload.issues.length;
          }
          if (key === "__proto__")
            continue;
          const el = shape[key];
          const optin = el._zod.optin;
          const optout = el._zod.optout;
          const r = el._zod.run({ value: input[key], issues: [] }, ctx);
          if (r instanceof Promise) {
            proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
          } else {
            handlePropertyResult(r, payload, key, input, optin, optout);
          }
        }
        if (!catchall2) {
          return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
      };
    });
    const $ZodObjectJIT = (
      /* unused pure expression or super */
      null
    );
    function handleUnionResults(results, final, inst, ctx) {
      for (const result of results) {
        if (result.issues.length === 0) {
          final.value = result.value;
          return final;
        }
      }
      const nonaborted = results.filter((r) => !aborted(r));
      if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
      }
      final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
      });
      return final;
    }
    const $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
      defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
      defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
          return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
          const patterns = zod.def.options.map((o) => o._zod.pattern);
          return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return void 0;
      });
      const first = def.options.length === 1 ? def.options[0]._zod.run : null;
      inst._zod.parse = (payload, ctx) => {
        if (first) {
          return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
          const result = option._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            results.push(result);
            async = true;
          } else {
            if (result.issues.length === 0)
              return result;
            results.push(result);
          }
        }
        if (!async)
          return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results2) => {
          return handleUnionResults(results2, payload, inst, ctx);
        });
      };
    });
    function handleExclusiveUnionResults(results, final, inst, ctx) {
      const matches = [];
      for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
          matches.push(i);
      }
      if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
      }
      if (matches.length === 0) {
        final.issues.push({
          code: "invalid_union",
          input: final.value,
          inst,
          errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())))
        });
      } else {
        final.issues.push({
          code: "invalid_union",
          input: final.value,
          inst,
          errors: [],
          inclusive: false,
          matches
        });
      }
      return final;
    }
    const $ZodXor = (
      /* unused pure expression or super */
      null
    );
    function getDiscriminatedOption(union2, value) {
      const internals = union2._zod;
      let map2 = internals.bag.optionsMap;
      if (!map2) {
        map2 = discriminatorMap(internals.def);
        internals.bag.optionsMap = map2;
      }
      const option = map2.get(value);
      if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
      return option;
    }
    function discriminatorMap(def) {
      const map2 = /* @__PURE__ */ new Map();
      for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
          throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
          if (map2.has(value)) {
            if (value !== void 0)
              throw new Error(`Duplicate discriminator value "${String(value)}"`);
            map2.set(value, null);
          } else {
            map2.set(value, option);
          }
        }
      }
      return map2;
    }
    const $ZodDiscriminatedUnion = (
      /* unused pure expression or super */
      null
    );
    const $ZodIntersection = (
      /* unused pure expression or super */
      null
    );
    function mergeValues(a, b) {
      if (a === b) {
        return { valid: true, data: a };
      }
      if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
      }
      if (util.isPlainObject(a) && util.isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
          delete newObj.__proto__;
        for (const key of sharedKeys) {
          if (key === "__proto__")
            continue;
          const sharedValue = mergeValues(a[key], b[key]);
          if (!sharedValue.valid) {
            return {
              valid: false,
              mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
            };
          }
          newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
      }
      if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
          return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
          const itemA = a[index];
          const itemB = b[index];
          const sharedValue = mergeValues(itemA, itemB);
          if (!sharedValue.valid) {
            return {
              valid: false,
              mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
            };
          }
          newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
      }
      return { valid: false, mergeErrorPath: [] };
    }
    function handleIntersectionResults(result, left, right) {
      const unrecKeys = /* @__PURE__ */ new Map();
      let unrecIssue;
      const keyIssues = /* @__PURE__ */ new Map();
      const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
          unrecIssue ?? (unrecIssue = iss);
          keys = iss.keys;
        } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
          const k = String(iss.path[0]);
          if (!keyIssues.has(k))
            keyIssues.set(k, iss);
          keys = [k];
        } else {
          return false;
        }
        for (const k of keys) {
          if (!unrecKeys.has(k))
            unrecKeys.set(k, {});
          unrecKeys.get(k)[side] = true;
        }
        return true;
      };
      for (const iss of left.issues) {
        if (!collect(iss, "l"))
          result.issues.push(iss);
      }
      for (const iss of right.issues) {
        if (!collect(iss, "r"))
          result.issues.push(iss);
      }
      const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
      if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
          result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
          if (!aggregated.includes(k) && keyIssues.has(k))
            result.issues.push(keyIssues.get(k));
        }
      }
      const merged = mergeValues(left.value, right.value);
      if (!merged.valid) {
        if (util.aborted(result))
          return result;
        throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
      }
      result.value = merged.data;
      return result;
    }
    const $ZodTuple = (
      /* unused pure expression or super */
      null
    );
    function getTupleOptStart(items, key) {
      for (let i = items.length - 1; i >= 0; i--) {
        const omittable = key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional";
        if (!omittable)
          return i + 1;
      }
      return 0;
    }
    function handleTupleResult(result, final, index) {
      if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
      }
      final.value[index] = result.value;
    }
    function handleTupleResults(itemResults, final, items, input, optoutStart) {
      for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
          final.value.length = i;
          break;
        }
        if (r.issues.length) {
          if (!isPresent && i >= optoutStart) {
            final.value.length = i;
            break;
          }
          final.issues.push(...util.prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
      }
      for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === void 0) {
          final.value.length = i;
        } else {
          break;
        }
      }
      return final;
    }
    const $ZodRecord = (
      /* unused pure expression or super */
      null
    );
    const $ZodMap = (
      /* unused pure expression or super */
      null
    );
    function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
      if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
          final.issues.push(...util.prefixIssues(key, keyResult.issues));
        } else {
          final.issues.push({
            code: "invalid_key",
            origin: "map",
            input,
            inst,
            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))
          });
        }
      }
      if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
          final.issues.push(...util.prefixIssues(key, valueResult.issues));
        } else {
          final.issues.push({
            origin: "map",
            code: "invalid_element",
            input,
            inst,
            key,
            issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))
          });
        }
      }
      final.value.set(keyResult.value, valueResult.value);
    }
    const $ZodSet = (
      /* unused pure expression or super */
      null
    );
    function handleSetResult(result, final) {
      if (result.issues.length) {
        final.issues.push(...result.issues);
      }
      final.value.add(result.value);
    }
    const $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
      $ZodType.init(inst, def);
      const values = getEnumValues(def.entries);
      const valuesSet = new Set(values);
      inst._zod.values = valuesSet;
      defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
          return payload;
        }
        payload.issues.push({
          code: "invalid_value",
          values,
          input,
          inst
        });
        return payload;
      };
    });
    const $ZodLiteral = (
      /* unused pure expression or super */
      null
    );
    const $ZodFile = (
      /* unused pure expression or super */
      null
    );
    const $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "optional";
      core_globalConfig.memoizer?.guard(inst);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
          const output = _out instanceof Promise ? _out : Promise.resolve(_out);
          return output.then((output2) => {
            payload.value = output2;
            return payload;
          });
        }
        if (_out instanceof Promise) {
          throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
      };
    });
    function handleOptionalResult(payload, result) {
      payload.value = result.issues.length ? void 0 : result.value;
      return payload;
    }
    const $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      inst._zod.optout = "optional";
      defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === void 0) {
          if (def.innerType._zod.optin !== "defaulted")
            return payload;
          const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
          if (result instanceof Promise)
            return result.then((result2) => handleOptionalResult(payload, result2));
          return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
      };
    });
    const $ZodExactOptional = (
      /* unused pure expression or super */
      null
    );
    const $ZodNullable = (
      /* unused pure expression or super */
      null
    );
    const $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "defaulted";
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        if (payload.value === void 0) {
          payload.value = def.defaultValue;
          return payload;
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleDefaultResult(result2, def));
        }
        return handleDefaultResult(result, def);
      };
    });
    function handleDefaultResult(payload, def) {
      if (payload.value === void 0) {
        payload.value = def.defaultValue;
      }
      return payload;
    }
    const $ZodPrefault = (
      /* unused pure expression or super */
      null
    );
    const $ZodNonOptional = (
      /* unused pure expression or super */
      null
    );
    function handleNonOptionalResult(payload, inst) {
      if (!payload.issues.length && payload.value === void 0) {
        payload.issues.push({
          code: "invalid_type",
          expected: "nonoptional",
          input: payload.value,
          inst
        });
      }
      return payload;
    }
    const $ZodSuccess = (
      /* unused pure expression or super */
      null
    );
    function handleCatchResult(payload, result, def, ctx) {
      if (!result.issues.length) {
        payload.value = result.value;
        if (result.memo)
          payload.memo = true;
        return payload;
      }
      payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
          issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
        },
        input: payload.value
      });
      return payload;
    }
    const $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
      };
    });
    const $ZodNaN = (
      /* unused pure expression or super */
      null
    );
    const $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
      defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
      defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          const right = def.out._zod.run(payload, ctx);
          if (right instanceof Promise) {
            return right.then((right2) => handlePipeResult(right2, def.in, ctx));
          }
          return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
          return left.then((left2) => handlePipeResult(left2, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
      };
    });
    function handlePipeResult(left, next, ctx) {
      if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        left.aborted = true;
        return left;
      }
      return next._zod.run({ value: left.value, issues: left.issues }, ctx);
    }
    const $ZodCodec = (
      /* unused pure expression or super */
      null
    );
    function handleCodecAResult(result, def, ctx) {
      if (result.issues.length) {
        result.aborted = true;
        return result;
      }
      const direction = ctx.direction || "forward";
      if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
          return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
      } else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
          return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
      }
    }
    function handleCodecTxResult(left, value, nextSchema, ctx) {
      if (left.issues.length) {
        left.aborted = true;
        return left;
      }
      return nextSchema._zod.run({ value, issues: left.issues }, ctx);
    }
    const $ZodPreprocess = (
      /* unused pure expression or super */
      null
    );
    const $ZodReadonly = (
      /* unused pure expression or super */
      null
    );
    function handleReadonlyResult(payload) {
      if (!payload.memo)
        payload.value = Object.freeze(payload.value);
      return payload;
    }
    function leafPattern(schema2) {
      const def = schema2._zod.def;
      let pattern = def.pattern;
      let isInt = !!def.format?.includes("int");
      let minimum;
      let maximum;
      for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
          pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== void 0 && (minimum === void 0 || lo > minimum))
          minimum = lo;
        if (hi !== void 0 && (maximum === void 0 || hi < maximum))
          maximum = hi;
      }
      if (pattern)
        return pattern.source;
      if (minimum !== void 0 && maximum !== void 0 && minimum > maximum)
        return "(?!)";
      if (minimum !== void 0 || maximum !== void 0)
        return regexes.string({ minimum, maximum }).source;
      const own2 = schema2._zod.pattern;
      return (isInt && own2 === regexes.number ? regexes.integer : own2)?.source;
    }
    function partPattern(schema2) {
      const def = schema2._zod.def;
      const own2 = schema2._zod.pattern?.source;
      const inner = def.innerType ?? schema2._zod.innerType;
      if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own2 && before && after && after !== before) {
          return own2.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own2;
      }
      if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
          return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
      }
      return leafPattern(schema2);
    }
    const $ZodTemplateLiteral = (
      /* unused pure expression or super */
      null
    );
    const $ZodFunction = (
      /* unused pure expression or super */
      null
    );
    const $ZodPromise = (
      /* unused pure expression or super */
      null
    );
    const $ZodLazy = (
      /* unused pure expression or super */
      null
    );
    const $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
      $ZodCheck.init(inst, def);
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _) => {
        return payload;
      };
      inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
          return r.then((r2) => handleRefineResult(r2, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
      };
    });
    function handleRefineResult(result, payload, input, inst) {
      if (!result) {
        const _iss = {
          code: "custom",
          input,
          inst,
          // incorporates params.error into issue reporting
          path: [...inst._zod.def.path ?? []],
          // incorporates params.error into issue reporting
          continue: !inst._zod.def.abort
          // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
          _iss.params = inst._zod.def.params;
        payload.issues.push(util_issue(_iss));
      }
    }
    ;
    //! ./node_modules/zod/v4/core/registries.js
    var registries_a;
    const $output = (
      /* unused pure expression or super */
      null
    );
    const $input = (
      /* unused pure expression or super */
      null
    );
    class $ZodRegistry {
      constructor() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
      }
      add(schema2, ..._meta) {
        const meta2 = _meta[0];
        this._map.set(schema2, meta2);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.set(meta2.id, schema2);
        }
        return this;
      }
      clear() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
        return this;
      }
      remove(schema2) {
        const meta2 = this._map.get(schema2);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.delete(meta2.id);
        }
        this._map.delete(schema2);
        return this;
      }
      get(schema2) {
        const p = schema2._zod.parent;
        if (p) {
          const pm2 = { ...this.get(p) ?? {} };
          delete pm2.id;
          const f = { ...pm2, ...this._map.get(schema2) };
          return Object.keys(f).length ? f : void 0;
        }
        return this._map.get(schema2);
      }
      has(schema2) {
        return this._map.has(schema2);
      }
    }
    function registry() {
      return new $ZodRegistry();
    }
    (registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
    const globalRegistry = globalThis.__zod_globalRegistry;
    ;
    //! ./node_modules/zod/v4/core/api.js
    function snapshotChecks(def) {
      if (def.checks)
        def.checks = [...def.checks];
      return def;
    }
    // @__NO_SIDE_EFFECTS__
    function _string(Class2, params) {
      return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
    }
    // @__NO_SIDE_EFFECTS__
    function _coercedString(Class2, params) {
      return new Class2(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
    }
    // @__NO_SIDE_EFFECTS__
    function _email(Class2, params) {
      return new Class2({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _guid(Class2, params) {
      return new Class2({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _uuid(Class2, params) {
      return new Class2({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _uuidv4(Class2, params) {
      return new Class2({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _uuidv6(Class2, params) {
      return new Class2({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _uuidv7(Class2, params) {
      return new Class2({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _url(Class2, params) {
      return new Class2({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function api_emoji(Class2, params) {
      return new Class2({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _nanoid(Class2, params) {
      return new Class2({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _cuid(Class2, params) {
      return new Class2({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _cuid2(Class2, params) {
      return new Class2({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _ulid(Class2, params) {
      return new Class2({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _xid(Class2, params) {
      return new Class2({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _ksuid(Class2, params) {
      return new Class2({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _ipv4(Class2, params) {
      return new Class2({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _ipv6(Class2, params) {
      return new Class2({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _mac(Class2, params) {
      return new Class2({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _cidrv4(Class2, params) {
      return new Class2({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _cidrv6(Class2, params) {
      return new Class2({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _base64(Class2, params) {
      return new Class2({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _base64url(Class2, params) {
      return new Class2({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _e164(Class2, params) {
      return new Class2({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _creditCard(Class2, params) {
      return new Class2({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _iban(Class2, params) {
      return new Class2({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _jwt(Class2, params) {
      return new Class2({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params)
      });
    }
    const TimePrecision = {
      Any: null,
      Minute: -1,
      Second: 0,
      Millisecond: 3,
      Microsecond: 6
    };
    // @__NO_SIDE_EFFECTS__
    function _isoDateTime(Class2, params) {
      return new Class2({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _isoDate(Class2, params) {
      return new Class2({
        type: "string",
        format: "date",
        check: "string_format",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _isoTime(Class2, params) {
      return new Class2({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _isoDuration(Class2, params) {
      return new Class2({
        type: "string",
        format: "duration",
        check: "string_format",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _number(Class2, params) {
      return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
    }
    // @__NO_SIDE_EFFECTS__
    function _coercedNumber(Class2, params) {
      return new Class2(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
    }
    // @__NO_SIDE_EFFECTS__
    function _int(Class2, params) {
      return new Class2({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _float32(Class2, params) {
      return new Class2({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _float64(Class2, params) {
      return new Class2({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _int32(Class2, params) {
      return new Class2({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _uint32(Class2, params) {
      return new Class2({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _boolean(Class2, params) {
      return new Class2({
        type: "boolean",
        ...normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _coercedBoolean(Class2, params) {
      return new Class2({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _bigint(Class2, params) {
      return new Class2({
        type: "bigint",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _coercedBigint(Class2, params) {
      return new Class2({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _int64(Class2, params) {
      return new Class2({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _uint64(Class2, params) {
      return new Class2({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _symbol(Class2, params) {
      return new Class2({
        type: "symbol",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function api_undefined(Class2, params) {
      return new Class2({
        type: "undefined",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function api_null(Class2, params) {
      return new Class2({
        type: "null",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _any(Class2) {
      return new Class2({
        type: "any"
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _unknown(Class2) {
      return new Class2({
        type: "unknown"
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _never(Class2, params) {
      return new Class2({
        type: "never",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _void(Class2, params) {
      return new Class2({
        type: "void",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _date(Class2, params) {
      return new Class2({
        type: "date",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _coercedDate(Class2, params) {
      return new Class2({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _nan(Class2, params) {
      return new Class2({
        type: "nan",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _lt(value, params) {
      return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _lte(value, params) {
      return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: true
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _gt(value, params) {
      return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _gte(value, params) {
      return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: true
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _positive(params) {
      return /* @__PURE__ */ _gt(0, params);
    }
    // @__NO_SIDE_EFFECTS__
    function _negative(params) {
      return /* @__PURE__ */ _lt(0, params);
    }
    // @__NO_SIDE_EFFECTS__
    function _nonpositive(params) {
      return /* @__PURE__ */ _lte(0, params);
    }
    // @__NO_SIDE_EFFECTS__
    function _nonnegative(params) {
      return /* @__PURE__ */ _gte(0, params);
    }
    // @__NO_SIDE_EFFECTS__
    function _multipleOf(value, params) {
      return new checks.$ZodCheckMultipleOf({
        check: "multiple_of",
        ...util.normalizeParams(params),
        value
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _maxSize(maximum, params) {
      return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _minSize(minimum, params) {
      return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _size(size, params) {
      return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _maxLength(maximum, params) {
      const ch = new $ZodCheckMaxLength({
        check: "max_length",
        ...normalizeParams(params),
        maximum
      });
      return ch;
    }
    // @__NO_SIDE_EFFECTS__
    function _minLength(minimum, params) {
      return new $ZodCheckMinLength({
        check: "min_length",
        ...normalizeParams(params),
        minimum
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _length(length, params) {
      return new checks.$ZodCheckLengthEquals({
        check: "length_equals",
        ...util.normalizeParams(params),
        length
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _regex(pattern, params) {
      return new $ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...normalizeParams(params),
        pattern
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _lowercase(params) {
      return new checks.$ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _uppercase(params) {
      return new checks.$ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _includes(includes, params) {
      return new checks.$ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...util.normalizeParams(params),
        includes
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _startsWith(prefix, params) {
      return new checks.$ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...util.normalizeParams(params),
        prefix
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _endsWith(suffix, params) {
      return new checks.$ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...util.normalizeParams(params),
        suffix
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _property(property, schema2, params) {
      return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema: schema2,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _properties(shape, params) {
      return new checks.$ZodCheckProperties({
        check: "properties",
        shape,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _mime(types, params) {
      return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _overwrite(tx) {
      return new checks.$ZodCheckOverwrite({
        check: "overwrite",
        tx
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _normalize(form) {
      return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
    }
    // @__NO_SIDE_EFFECTS__
    function _trim() {
      return /* @__PURE__ */ _overwrite((input) => input.trim());
    }
    // @__NO_SIDE_EFFECTS__
    function _toLowerCase() {
      return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
    }
    // @__NO_SIDE_EFFECTS__
    function _toUpperCase() {
      return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
    }
    // @__NO_SIDE_EFFECTS__
    function _slugify() {
      return /* @__PURE__ */ _overwrite((input) => util.slugify(input));
    }
    // @__NO_SIDE_EFFECTS__
    function _array(Class2, element, params) {
      return new Class2({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _union(Class2, options, params) {
      return new Class2({
        type: "union",
        options,
        ...util.normalizeParams(params)
      });
    }
    function _xor(Class2, options, params) {
      return new Class2({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _discriminatedUnion(Class2, discriminator, options, params) {
      return new Class2({
        type: "union",
        options,
        discriminator,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _intersection(Class2, left, right) {
      return new Class2({
        type: "intersection",
        left,
        right
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _tuple(Class2, items, _paramsOrRest, _params) {
      const hasRest = _paramsOrRest instanceof schemas.$ZodType;
      const params = hasRest ? _params : _paramsOrRest;
      const rest = hasRest ? _paramsOrRest : null;
      return new Class2({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _record(Class2, keyType, valueType, params) {
      return new Class2({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _map(Class2, keyType, valueType, params) {
      return new Class2({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _set(Class2, valueType, params) {
      return new Class2({
        type: "set",
        valueType,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _enum(Class2, values, params) {
      const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
      return new Class2({
        type: "enum",
        entries,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _nativeEnum(Class2, entries, params) {
      return new Class2({
        type: "enum",
        entries,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _literal(Class2, value, params) {
      return new Class2({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _file(Class2, params) {
      return new Class2({
        type: "file",
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _transform(Class2, fn) {
      return new Class2({
        type: "transform",
        transform: fn
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _optional(Class2, innerType) {
      return new Class2({
        type: "optional",
        innerType
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _nullable(Class2, innerType) {
      return new Class2({
        type: "nullable",
        innerType
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _default(Class2, innerType, defaultValue) {
      return new Class2({
        type: "default",
        innerType,
        get defaultValue() {
          return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        }
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _nonoptional(Class2, innerType, params) {
      return new Class2({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _success(Class2, innerType) {
      return new Class2({
        type: "success",
        innerType
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _catch(Class2, innerType, catchValue) {
      return new Class2({
        type: "catch",
        innerType,
        catchValue: typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _pipe(Class2, in_, out) {
      return new Class2({
        type: "pipe",
        in: in_,
        out
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _readonly(Class2, innerType) {
      return new Class2({
        type: "readonly",
        innerType
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _templateLiteral(Class2, parts, params) {
      return new Class2({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _lazy(Class2, getter) {
      return new Class2({
        type: "lazy",
        getter
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _promise(Class2, innerType) {
      return new Class2({
        type: "promise",
        innerType
      });
    }
    // @__NO_SIDE_EFFECTS__
    function _custom(Class2, fn, _params) {
      const norm = normalizeParams(_params);
      norm.abort ?? (norm.abort = true);
      const schema2 = new Class2({
        type: "custom",
        check: "custom",
        fn,
        ...norm
      });
      return schema2;
    }
    // @__NO_SIDE_EFFECTS__
    function _refine(Class2, fn, _params) {
      const schema2 = new Class2({
        type: "custom",
        check: "custom",
        fn,
        ...normalizeParams(_params)
      });
      return schema2;
    }
    // @__NO_SIDE_EFFECTS__
    function _superRefine(fn, params) {
      const ch = /* @__PURE__ */ _check((payload) => {
        payload.addIssue = (issue2) => {
          if (typeof issue2 === "string") {
            payload.issues.push(util.issue(issue2, payload.value, ch._zod.def));
          } else {
            const _issue = issue2;
            if (_issue.fatal)
              _issue.continue = false;
            _issue.code ?? (_issue.code = "custom");
            if (!("input" in _issue))
              _issue.input = payload.value;
            _issue.inst ?? (_issue.inst = ch);
            _issue.continue ?? (_issue.continue = !ch._zod.def.abort);
            payload.issues.push(util.issue(_issue));
          }
        };
        return fn(payload.value, payload);
      }, params);
      return ch;
    }
    // @__NO_SIDE_EFFECTS__
    function _check(fn, params) {
      const ch = new checks.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params)
      });
      ch._zod.check = fn;
      return ch;
    }
    // @__NO_SIDE_EFFECTS__
    function describe(description) {
      const ch = new $ZodCheck({ check: "describe" });
      ch._zod.onattach = [
        (inst) => {
          const existing = globalRegistry.get(inst) ?? {};
          globalRegistry.add(inst, { ...existing, description });
        }
      ];
      ch._zod.check = () => {
      };
      return ch;
    }
    // @__NO_SIDE_EFFECTS__
    function meta(metadata) {
      const ch = new $ZodCheck({ check: "meta" });
      ch._zod.onattach = [
        (inst) => {
          const existing = globalRegistry.get(inst) ?? {};
          globalRegistry.add(inst, { ...existing, ...metadata });
        }
      ];
      ch._zod.check = () => {
      };
      return ch;
    }
    // @__NO_SIDE_EFFECTS__
    function _stringbool(Classes, _params) {
      const params = util.normalizeParams(_params);
      let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
      let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
      if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => typeof v === "string" ? v.toLowerCase() : v);
        falsyArray = falsyArray.map((v) => typeof v === "string" ? v.toLowerCase() : v);
      }
      const truthySet = new Set(truthyArray);
      const falsySet = new Set(falsyArray);
      const _Codec = Classes.Codec ?? schemas.$ZodCodec;
      const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
      const _String = Classes.String ?? schemas.$ZodString;
      const stringSchema = new _String({ type: "string", error: params.error });
      const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
      const codec2 = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
          let data = input;
          if (params.case !== "sensitive")
            data = data.toLowerCase();
          if (truthySet.has(data)) {
            return true;
          } else if (falsySet.has(data)) {
            return false;
          } else {
            payload.issues.push({
              code: "invalid_value",
              expected: "stringbool",
              values: [...truthySet, ...falsySet],
              input: payload.value,
              inst: codec2,
              continue: false
            });
            return {};
          }
        }),
        reverseTransform: ((input, _payload) => {
          if (input === true) {
            return truthyArray[0] || "true";
          } else {
            return falsyArray[0] || "false";
          }
        }),
        error: params.error
      });
      codec2._zod.bag.truthy = truthyArray;
      codec2._zod.bag.falsy = falsyArray;
      codec2._zod.bag.case = params.case ?? "insensitive";
      return codec2;
    }
    // @__NO_SIDE_EFFECTS__
    function _stringFormat(Class2, format2, fnOrRegex, _params = {}) {
      const params = util.normalizeParams(_params);
      const def = {
        check: "string_format",
        type: "string",
        format: format2,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params
      };
      if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
      }
      const inst = new Class2(def);
      return inst;
    }
    ;
    //! ./node_modules/zod/v4/mini/schemas.js
    const ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
      if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
      $ZodType.init(inst, def);
      inst.def = def;
      inst.type = def.type;
    }, {
      // `with` is an alias for `check`: the same function object, not a wrapper.
      get with() {
        return this.check;
      },
      set with(value) {
        own(this, "with", value);
      },
      parse(data, params) {
        return parse_parse(this, data, params, { callee: this.parse });
      },
      parseAsync(data, params) {
        return parse_parseAsync(this, data, params, { callee: this.parseAsync });
      },
      safeParse(data, params) {
        return safeParse(this, data, params);
      },
      safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
      },
      check(...checks2) {
        const def = this.def;
        return this.clone({
          ...def,
          checks: [
            ...def.checks ?? [],
            ...checks2.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
          ]
        }, { parent: true });
      },
      clone(_def, params) {
        return clone(this, _def, params);
      },
      brand() {
        return this;
      },
      register(reg, meta2) {
        reg.add(this, meta2);
        return this;
      },
      apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
      }
    });
    const ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
      $ZodString.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // @__NO_SIDE_EFFECTS__
    function schemas_string(params) {
      return /* @__PURE__ */ _string(ZodMiniString, params);
    }
    const ZodMiniStringFormat = (
      /* unused pure expression or super */
      null
    );
    const ZodMiniEmail = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_email(params) {
      return core._email(ZodMiniEmail, params);
    }
    const ZodMiniGUID = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_guid(params) {
      return core._guid(ZodMiniGUID, params);
    }
    const ZodMiniUUID = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_uuid(params) {
      return core._uuid(ZodMiniUUID, params);
    }
    // @__NO_SIDE_EFFECTS__
    function uuidv4(params) {
      return core._uuidv4(ZodMiniUUID, params);
    }
    // @__NO_SIDE_EFFECTS__
    function uuidv6(params) {
      return core._uuidv6(ZodMiniUUID, params);
    }
    // @__NO_SIDE_EFFECTS__
    function uuidv7(params) {
      return core._uuidv7(ZodMiniUUID, params);
    }
    const ZodMiniURL = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function url(params) {
      return core._url(ZodMiniURL, params);
    }
    // @__NO_SIDE_EFFECTS__
    function httpUrl(params) {
      return core._url(ZodMiniURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params)
      });
    }
    const ZodMiniEmoji = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_emoji(params) {
      return core._emoji(ZodMiniEmoji, params);
    }
    const ZodMiniNanoID = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_nanoid(params) {
      return core._nanoid(ZodMiniNanoID, params);
    }
    const ZodMiniCUID = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_cuid(params) {
      return core._cuid(ZodMiniCUID, params);
    }
    const ZodMiniCUID2 = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_cuid2(params) {
      return core._cuid2(ZodMiniCUID2, params);
    }
    const ZodMiniULID = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_ulid(params) {
      return core._ulid(ZodMiniULID, params);
    }
    const ZodMiniXID = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_xid(params) {
      return core._xid(ZodMiniXID, params);
    }
    const ZodMiniKSUID = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_ksuid(params) {
      return core._ksuid(ZodMiniKSUID, params);
    }
    const ZodMiniIPv4 = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_ipv4(params) {
      return core._ipv4(ZodMiniIPv4, params);
    }
    const ZodMiniIPv6 = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_ipv6(params) {
      return core._ipv6(ZodMiniIPv6, params);
    }
    const ZodMiniCIDRv4 = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_cidrv4(params) {
      return core._cidrv4(ZodMiniCIDRv4, params);
    }
    const ZodMiniCIDRv6 = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_cidrv6(params) {
      return core._cidrv6(ZodMiniCIDRv6, params);
    }
    const ZodMiniMAC = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_mac(params) {
      return core._mac(ZodMiniMAC, params);
    }
    const ZodMiniBase64 = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_base64(params) {
      return core._base64(ZodMiniBase64, params);
    }
    const ZodMiniBase64URL = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_base64url(params) {
      return core._base64url(ZodMiniBase64URL, params);
    }
    const ZodMiniE164 = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_e164(params) {
      return core._e164(ZodMiniE164, params);
    }
    const ZodMiniCreditCard = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_creditCard(params) {
      return core._creditCard(ZodMiniCreditCard, params);
    }
    const ZodMiniIBAN = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_iban(params) {
      return core._iban(ZodMiniIBAN, params);
    }
    const ZodMiniJWT = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function jwt(params) {
      return core._jwt(ZodMiniJWT, params);
    }
    const ZodMiniCustomStringFormat = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function stringFormat(format2, fnOrRegex, _params = {}) {
      return core._stringFormat(ZodMiniCustomStringFormat, format2, fnOrRegex, _params);
    }
    // @__NO_SIDE_EFFECTS__
    function schemas_hostname(_params) {
      return core._stringFormat(ZodMiniCustomStringFormat, "hostname", regexes.hostname, _params);
    }
    // @__NO_SIDE_EFFECTS__
    function schemas_hex(_params) {
      return core._stringFormat(ZodMiniCustomStringFormat, "hex", regexes.hex, _params);
    }
    // @__NO_SIDE_EFFECTS__
    function schemas_currencyCode(_params) {
      return core._stringFormat(ZodMiniCustomStringFormat, "currency_code", regexes.currencyCode, _params);
    }
    // @__NO_SIDE_EFFECTS__
    function hash(alg, params) {
      const enc = params?.enc ?? "hex";
      const format2 = `${alg}_${enc}`;
      const regex2 = core.regexes[format2];
      if (!regex2)
        throw new Error(`Unrecognized hash format: ${format2}`);
      return core._stringFormat(ZodMiniCustomStringFormat, format2, regex2, params);
    }
    const ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
      $ZodNumber.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // @__NO_SIDE_EFFECTS__
    function schemas_number(params) {
      return /* @__PURE__ */ _number(ZodMiniNumber, params);
    }
    const ZodMiniNumberFormat = (
      /* unused pure expression or super */
      null
    );
    function schemas_int(params) {
      return core._int(ZodMiniNumberFormat, params);
    }
    function float32(params) {
      return core._float32(ZodMiniNumberFormat, params);
    }
    function float64(params) {
      return core._float64(ZodMiniNumberFormat, params);
    }
    function int32(params) {
      return core._int32(ZodMiniNumberFormat, params);
    }
    function uint32(params) {
      return core._uint32(ZodMiniNumberFormat, params);
    }
    const ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
      $ZodBoolean.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // @__NO_SIDE_EFFECTS__
    function schemas_boolean(params) {
      return /* @__PURE__ */ _boolean(ZodMiniBoolean, params);
    }
    const ZodMiniBigInt = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_bigint(params) {
      return core._bigint(ZodMiniBigInt, params);
    }
    const ZodMiniBigIntFormat = (
      /* unused pure expression or super */
      null
    );
    function int64(params) {
      return core._int64(ZodMiniBigIntFormat, params);
    }
    function uint64(params) {
      return core._uint64(ZodMiniBigIntFormat, params);
    }
    const ZodMiniSymbol = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function symbol(params) {
      return core._symbol(ZodMiniSymbol, params);
    }
    const ZodMiniUndefined = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_undefined(params) {
      return core._undefined(ZodMiniUndefined, params);
    }
    const ZodMiniNull = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_null(params) {
      return core._null(ZodMiniNull, params);
    }
    const ZodMiniAny = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function any() {
      return core._any(ZodMiniAny);
    }
    const ZodMiniUnknown = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function unknown() {
      return core._unknown(ZodMiniUnknown);
    }
    const ZodMiniNever = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function never(params) {
      return core._never(ZodMiniNever, params);
    }
    const ZodMiniVoid = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_void(params) {
      return core._void(ZodMiniVoid, params);
    }
    const ZodMiniDate = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_date(params) {
      return core._date(ZodMiniDate, params);
    }
    const ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
      $ZodArray.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // @__NO_SIDE_EFFECTS__
    function array(element, params) {
      return new ZodMiniArray({
        type: "array",
        element,
        ...normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function keyof(schema2) {
      const shape = schema2._zod.def.shape;
      return /* @__PURE__ */ schemas_enum(Object.keys(shape));
    }
    const ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
      $ZodObject.init(inst, def);
      ZodMiniType.init(inst, def);
      installLazyProp(inst, "shape", (self2) => self2._zod.def.shape, false);
    });
    // @__NO_SIDE_EFFECTS__
    function object(shape, params) {
      const def = {
        type: "object",
        shape: shape ?? {},
        ...normalizeParams(params)
      };
      return new ZodMiniObject(def);
    }
    // @__NO_SIDE_EFFECTS__
    function strictObject(shape, params) {
      return new ZodMiniObject({
        type: "object",
        shape,
        catchall: /* @__PURE__ */ never(),
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function looseObject(shape, params) {
      return new ZodMiniObject({
        type: "object",
        shape,
        catchall: /* @__PURE__ */ unknown(),
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function schemas_extend(schema2, shape) {
      return util.extend(schema2, shape);
    }
    // @__NO_SIDE_EFFECTS__
    function schemas_safeExtend(schema2, shape) {
      return util.safeExtend(schema2, shape);
    }
    // @__NO_SIDE_EFFECTS__
    function schemas_merge(a, b) {
      return util.merge(a, b);
    }
    // @__NO_SIDE_EFFECTS__
    function schemas_pick(schema2, mask) {
      return util.pick(schema2, mask);
    }
    // @__NO_SIDE_EFFECTS__
    function schemas_omit(schema2, mask) {
      return util.omit(schema2, mask);
    }
    // @__NO_SIDE_EFFECTS__
    function schemas_partial(schema2, mask) {
      const def = schema2._zod.def;
      if (def.type !== "tuple")
        return util.partial(ZodMiniOptional, schema2, mask);
      if (def.checks?.length)
        throw new Error(".partial() cannot be used on tuple schemas containing refinements");
      return util.clone(schema2, {
        ...def,
        items: def.items.map((item) => new ZodMiniOptional({ type: "optional", innerType: item }))
      });
    }
    // @__NO_SIDE_EFFECTS__
    function exactPartial(schema2, mask) {
      return util.partial(ZodMiniExactOptional, schema2, mask, "exactPartial");
    }
    // @__NO_SIDE_EFFECTS__
    function schemas_required(schema2, mask) {
      return util.required(ZodMiniNonOptional, schema2, mask);
    }
    // @__NO_SIDE_EFFECTS__
    function catchall(inst, catchall2) {
      return inst.clone(util.mergeDefs(inst._zod.def, { catchall: catchall2 }));
    }
    const ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
      $ZodUnion.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // @__NO_SIDE_EFFECTS__
    function union(options, params) {
      return new ZodMiniUnion({
        type: "union",
        options,
        ...normalizeParams(params)
      });
    }
    const ZodMiniXor = (
      /* unused pure expression or super */
      null
    );
    function xor(options, params) {
      return new ZodMiniXor({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params)
      });
    }
    const ZodMiniDiscriminatedUnion = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function discriminatedUnion(discriminator, options, params) {
      return new ZodMiniDiscriminatedUnion({
        type: "union",
        options,
        discriminator,
        ...util.normalizeParams(params)
      });
    }
    const ZodMiniIntersection = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function intersection(left, right) {
      return new ZodMiniIntersection({
        type: "intersection",
        left,
        right
      });
    }
    const ZodMiniTuple = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function tuple(items, _paramsOrRest, _params) {
      const hasRest = _paramsOrRest instanceof core.$ZodType;
      const params = hasRest ? _params : _paramsOrRest;
      const rest = hasRest ? _paramsOrRest : null;
      return new ZodMiniTuple({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params)
      });
    }
    const ZodMiniRecord = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function record(keyType, valueType, params) {
      if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
          type: "record",
          keyType: /* @__PURE__ */ schemas_string(),
          valueType: keyType,
          ...util.normalizeParams(valueType)
        });
      }
      return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function partialRecord(keyType, valueType, params) {
      return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
        partial: true
      });
    }
    function looseRecord(keyType, valueType, params) {
      return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType,
        mode: "loose",
        ...util.normalizeParams(params)
      });
    }
    const ZodMiniMap = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function map(keyType, valueType, params) {
      return new ZodMiniMap({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params)
      });
    }
    const ZodMiniSet = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function set(valueType, params) {
      return new ZodMiniSet({
        type: "set",
        valueType,
        ...util.normalizeParams(params)
      });
    }
    const ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
      $ZodEnum.init(inst, def);
      ZodMiniType.init(inst, def);
      inst.options = [...inst._zod.values];
    });
    // @__NO_SIDE_EFFECTS__
    function schemas_enum(values, params) {
      const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
      return new ZodMiniEnum({
        type: "enum",
        entries,
        ...normalizeParams(params)
      });
    }
    // @__NO_SIDE_EFFECTS__
    function nativeEnum(entries, params) {
      return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params)
      });
    }
    const ZodMiniLiteral = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function literal(value, params) {
      return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params)
      });
    }
    const ZodMiniFile = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function file(params) {
      return core._file(ZodMiniFile, params);
    }
    const ZodMiniTransform = /* @__PURE__ */ $constructor("ZodMiniTransform", (inst, def) => {
      $ZodTransform.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // @__NO_SIDE_EFFECTS__
    function transform(fn) {
      return new ZodMiniTransform({
        type: "transform",
        transform: fn
      });
    }
    const ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
      $ZodOptional.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // @__NO_SIDE_EFFECTS__
    function optional(innerType) {
      return new ZodMiniOptional({
        type: "optional",
        innerType
      });
    }
    const ZodMiniExactOptional = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function exactOptional(innerType) {
      return new ZodMiniExactOptional({
        type: "optional",
        innerType
      });
    }
    const ZodMiniNullable = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function nullable(innerType) {
      return new ZodMiniNullable({
        type: "nullable",
        innerType
      });
    }
    // @__NO_SIDE_EFFECTS__
    function schemas_nullish(innerType) {
      return /* @__PURE__ */ optional(/* @__PURE__ */ nullable(innerType));
    }
    const ZodMiniDefault = /* @__PURE__ */ $constructor("ZodMiniDefault", (inst, def) => {
      $ZodDefault.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // @__NO_SIDE_EFFECTS__
    function schemas_default(innerType, defaultValue) {
      return new ZodMiniDefault({
        type: "default",
        innerType,
        get defaultValue() {
          return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        }
      });
    }
    const ZodMiniPrefault = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function prefault(innerType, defaultValue) {
      return new ZodMiniPrefault({
        type: "prefault",
        innerType,
        get defaultValue() {
          return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        }
      });
    }
    const ZodMiniNonOptional = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function nonoptional(innerType, params) {
      return new ZodMiniNonOptional({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params)
      });
    }
    const ZodMiniSuccess = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function success(innerType) {
      return new ZodMiniSuccess({
        type: "success",
        innerType
      });
    }
    const ZodMiniCatch = /* @__PURE__ */ $constructor("ZodMiniCatch", (inst, def) => {
      $ZodCatch.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // @__NO_SIDE_EFFECTS__
    function schemas_catch(innerType, catchValue) {
      return new ZodMiniCatch({
        type: "catch",
        innerType,
        catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
      });
    }
    const ZodMiniNaN = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function nan(params) {
      return core._nan(ZodMiniNaN, params);
    }
    const ZodMiniPipe = /* @__PURE__ */ $constructor("ZodMiniPipe", (inst, def) => {
      $ZodPipe.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // @__NO_SIDE_EFFECTS__
    function pipe(in_, out) {
      return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out
      });
    }
    const ZodMiniCodec = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function codec(in_, out, params) {
      return new ZodMiniCodec({
        type: "pipe",
        in: in_,
        out,
        transform: params.decode,
        reverseTransform: params.encode
      });
    }
    // @__NO_SIDE_EFFECTS__
    function invertCodec(codec2) {
      const def = codec2._zod.def;
      return new ZodMiniCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform
      });
    }
    const ZodMiniReadonly = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function readonly(innerType) {
      return new ZodMiniReadonly({
        type: "readonly",
        innerType
      });
    }
    const ZodMiniTemplateLiteral = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function templateLiteral(parts, params) {
      return new ZodMiniTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params)
      });
    }
    const ZodMiniLazy = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function schemas_lazy(getter) {
      return new ZodMiniLazy({
        type: "lazy",
        getter
      });
    }
    const ZodMiniPromise = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function promise(innerType) {
      return new ZodMiniPromise({
        type: "promise",
        innerType
      });
    }
    const ZodMiniCustom = /* @__PURE__ */ $constructor("ZodMiniCustom", (inst, def) => {
      $ZodCustom.init(inst, def);
      ZodMiniType.init(inst, def);
    });
    // @__NO_SIDE_EFFECTS__
    function check(fn, params) {
      const ch = new $ZodCheck({
        check: "custom",
        ...normalizeParams(params)
      });
      ch._zod.check = fn;
      return ch;
    }
    // @__NO_SIDE_EFFECTS__
    function custom(fn, _params) {
      return /* @__PURE__ */ _custom(ZodMiniCustom, fn ?? (() => true), _params);
    }
    // @__NO_SIDE_EFFECTS__
    function refine(fn, _params = {}) {
      return /* @__PURE__ */ _refine(ZodMiniCustom, fn, _params);
    }
    // @__NO_SIDE_EFFECTS__
    function superRefine(fn, params) {
      return core._superRefine(fn, params);
    }
    const schemas_describe = describe;
    const schemas_meta = meta;
    class schemas_Class {
      constructor(..._args) {
      }
    }
    // @__NO_SIDE_EFFECTS__
    function _instanceof(cls, params = {}) {
      const inst = /* @__PURE__ */ custom((data) => data instanceof cls, params);
      inst._zod.bag.Class = cls;
      inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
          payload.issues.push({
            code: "invalid_type",
            expected: cls.name,
            input: payload.value,
            inst,
            path: [...inst._zod.def.path ?? []]
          });
        }
      };
      return inst;
    }
    const stringbool = (...args) => core._stringbool({
      Codec: ZodMiniCodec,
      Boolean: ZodMiniBoolean,
      String: ZodMiniString
    }, ...args);
    // @__NO_SIDE_EFFECTS__
    function json() {
      const jsonSchema = /* @__PURE__ */ schemas_lazy(() => {
        return /* @__PURE__ */ union([/* @__PURE__ */ schemas_string(), /* @__PURE__ */ schemas_number(), /* @__PURE__ */ schemas_boolean(), /* @__PURE__ */ schemas_null(), /* @__PURE__ */ array(jsonSchema), /* @__PURE__ */ record(/* @__PURE__ */ schemas_string(), jsonSchema)]);
      });
      return jsonSchema;
    }
    const ZodMiniFunction = (
      /* unused pure expression or super */
      null
    );
    // @__NO_SIDE_EFFECTS__
    function _function(params) {
      return new ZodMiniFunction({
        type: "function",
        input: Array.isArray(params?.input) ? /* @__PURE__ */ tuple(params?.input) : params?.input ?? /* @__PURE__ */ array(/* @__PURE__ */ unknown()),
        output: params?.output ?? /* @__PURE__ */ unknown()
      });
    }
    ;
    //! ./src/chatwoot/shapes.ts
    config({ jitless: true });
    const shapes_object = /* @__PURE__ */ custom(isObject);
    const id = /* @__PURE__ */ pipe(/* @__PURE__ */ union([/* @__PURE__ */ schemas_number(), /* @__PURE__ */ schemas_string()]), /* @__PURE__ */ transform(String));
    function ifReadable(schema2) {
      return /* @__PURE__ */ schemas_catch(/* @__PURE__ */ optional(schema2), void 0);
    }
    const hookFields = /* @__PURE__ */ object({
      id,
      app_id: ifReadable(/* @__PURE__ */ schemas_string()),
      inbox_id: ifReadable(id),
      inbox: ifReadable(/* @__PURE__ */ object({ id })),
      account_id: ifReadable(id),
      status: ifReadable(/* @__PURE__ */ schemas_boolean()),
      hook_type: ifReadable(/* @__PURE__ */ union([/* @__PURE__ */ schemas_string(), /* @__PURE__ */ schemas_boolean()])),
      settings: ifReadable(shapes_object)
    });
    const hook = /* @__PURE__ */ pipe(/* @__PURE__ */ pipe(/* @__PURE__ */ transform((raw) => ({ raw, fields: raw })), /* @__PURE__ */ object({ raw: shapes_object, fields: hookFields })), /* @__PURE__ */ transform(({ raw, fields: fields2 }) => ({
      /** The whole object, fields unknown here included. */
      raw,
      id: fields2.id,
      appId: fields2.app_id ?? "",
      /** Empty for a hook of the whole account. */
      inboxId: fields2.inbox_id ?? fields2.inbox?.id ?? "",
      accountId: fields2.account_id ?? "",
      /** `undefined` if the server shows none, or nothing readable. */
      status: fields2.status,
      /** `account` or `inbox`; the API reference says boolean. */
      hookType: String(fields2.hook_type ?? ""),
      /** `undefined` if the server shows none, as for tokens that aren't an administrator's. */
      settings: fields2.settings
    })));
    const app = /* @__PURE__ */ pipe(/* @__PURE__ */ object({
      id: /* @__PURE__ */ schemas_string(),
      settings_json_schema: ifReadable(shapes_object),
      visible_properties: ifReadable(/* @__PURE__ */ array(/* @__PURE__ */ schemas_string())),
      hook_type: ifReadable(/* @__PURE__ */ schemas_string()),
      allow_multiple_hooks: ifReadable(/* @__PURE__ */ schemas_boolean()),
      hooks: /* @__PURE__ */ array(hook)
    }), /* @__PURE__ */ transform((fields2) => ({
      id: fields2.id,
      /** What the server validates settings against; `undefined` for apps without a schema, and for tokens that aren't an administrator's. */
      settingsSchema: fields2.settings_json_schema,
      /** Settings keys that servers since 4.15 show; empty if the server names none. */
      visibleProperties: fields2.visible_properties ?? [],
      /** `account` or `inbox`; empty if the server doesn't say. */
      hookType: fields2.hook_type ?? "",
      /** Whether an account may have several hooks of this app; `undefined` if the server doesn't say. */
      allowsSeveral: fields2.allow_multiple_hooks,
      hooks: fields2.hooks
    })));
    const account = /* @__PURE__ */ pipe(/* @__PURE__ */ object({ id, role: ifReadable(/* @__PURE__ */ schemas_string()), status: ifReadable(/* @__PURE__ */ schemas_string()) }), /* @__PURE__ */ transform(({ id: id2, role, status }) => ({ id: id2, isAdministrator: role === "administrator", isActive: status !== "suspended" })));
    const shapes = {
      hook,
      apps: /* @__PURE__ */ pipe(/* @__PURE__ */ object({ payload: /* @__PURE__ */ array(app) }), /* @__PURE__ */ transform(({ payload }) => payload)),
      accounts: /* @__PURE__ */ pipe(/* @__PURE__ */ object({ accounts: /* @__PURE__ */ array(account) }), /* @__PURE__ */ transform(({ accounts }) => accounts))
    };
    ;
    //! ./src/chatwoot/client.ts
    const HOOK_LIMIT = 2 * 1024 * 1024;
    const LIST_LIMIT = 4 * 1024 * 1024;
    const DEEPEST = 150;
    class ChatwootClient {
      #options;
      #tokenHeader = "api_access_token";
      /** Connections that wait for their next request. */
      #idle = [];
      /** Until when no request is sent, because the server said that there were too many. */
      #pause = Promise.resolve();
      constructor(options) {
        this.#options = options;
      }
      /**
       * Changes a hook by one PATCH, repeated after transient errors.
       * @returns the hook as the server shows it; whether it's what was asked for is for the caller to check
       * @throws ChatwootError
       */
      async updateHook(accountId, hookId, { status, settings }) {
        const body = JSON.stringify({ status: status === void 0 ? void 0 : Number(status), settings });
        const path2 = `accounts/${accountId}/integrations/hooks/${hookId}`;
        return this.#read({ method: "PATCH", path: path2, body, limit: HOOK_LIMIT }, shapes.hook, "not-a-hook");
      }
      /**
       * Reads the apps of an account with their hooks. Apps that aren't configured on the installation are missing, although their hooks exist.
       * @param retries after a transient error, if not as many as for an update
       * @throws ChatwootError
       */
      async listApps(accountId, retries) {
        const path2 = `accounts/${accountId}/integrations/apps`;
        return this.#read({ method: "GET", path: path2, limit: LIST_LIMIT }, shapes.apps, "not-a-list", retries);
      }
      /**
       * Reads the accounts of the token's user.
       * @throws ChatwootError
       */
      async listAccounts() {
        return this.#read({ method: "GET", path: "profile", limit: LIST_LIMIT }, shapes.accounts, "not-a-list");
      }
      /** Ends all connections. */
      close() {
        for (const connection of this.#idle.splice(0))
          connection.close();
      }
      async #read(request, shape, otherwise, retries = this.#options.retries) {
        const response = await this.#responseTo(request, retries);
        const read = safeParse(shape, response.value);
        if (!read.success)
          throw new ChatwootError(failureOf(response, otherwise));
        return read.data;
      }
      async #responseTo(request, retries) {
        let mayBeApplied = false;
        for (let attempts = 1; ; attempts++) {
          await this.#pause;
          try {
            return await this.#attempt(request);
          } catch (error2) {
            if (!(error2 instanceof ChatwootError))
              throw error2;
            mayBeApplied ||= error2.failure.mayBeApplied;
            const failure2 = { ...error2.failure, mayBeApplied, attempts };
            const waitMs = waitBefore(attempts, failure2);
            if (attempts > retries || waitMs === void 0)
              throw new ChatwootError(failure2);
            this.#options.onRetry(failure2, waitMs, attempts);
            const wait = (0, promises_namespaceObject.setTimeout)(waitMs, void 0, { signal: this.#options.stopping }).catch(() => {
            });
            if (failure2.kind === "rate-limited")
              this.#pause = wait;
            await wait;
            if (this.#options.stopping.aborted)
              throw new ChatwootError({ ...failure2, kind: "canceled" });
          }
        }
      }
      async #attempt(request) {
        const connection = this.#idle.pop() ?? new Connection(this.#options);
        try {
          const response = await this.#exchange(connection, request);
          if (response.status !== 200)
            throw new ChatwootError(failureOf(response));
          this.#idle.push(connection);
          return { ...response, value: client_parse(response) };
        } catch (error2) {
          connection.close();
          throw error2;
        }
      }
      /** Sends a request, and once more under the header's other name if a proxy seems to drop or reject the first. */
      async #exchange(connection, request) {
        const response = await connection.exchange(this.#requestWith(this.#tokenHeader, request));
        if (this.#tokenHeader === OTHER_TOKEN_HEADER || !isTokenHeaderLost(response))
          return response;
        this.#options.onOtherHeader(OTHER_TOKEN_HEADER);
        const second = await connection.exchange(this.#requestWith(OTHER_TOKEN_HEADER, request));
        if (!isTokenHeaderLost(second))
          this.#tokenHeader = OTHER_TOKEN_HEADER;
        return second;
      }
      #requestWith(tokenHeader, { method, path: path2, body, limit }) {
        const { baseUrl: baseUrl2, token } = this.#options;
        const headers = { [tokenHeader]: token, accept: "application/json", ...body !== void 0 && { "content-type": "application/json" } };
        return { method, url: new URL(`${baseUrl2}/api/v1/${path2}`), headers, body, limit };
      }
    }
    const OTHER_TOKEN_HEADER = "api-access-token";
    const LONGEST_WAIT_MS = 6e4;
    const MINUTE_MS = 6e4;
    function waitBefore(attempts, failure2) {
      if (!isTransient(failure2))
        return void 0;
      const { kind, retryAfterMs, intoMinuteMs } = failure2;
      if (retryAfterMs)
        return retryAfterMs <= LONGEST_WAIT_MS ? retryAfterMs : void 0;
      if (kind === "rate-limited" && retryAfterMs === void 0)
        return MINUTE_MS - (intoMinuteMs ?? Date.now() % MINUTE_MS) + 1e3 * Math.random();
      return Math.min(1e3 * 2 ** (attempts - 1), LONGEST_WAIT_MS / 2) * (1 + Math.random() / 2);
    }
    function client_parse(response) {
      const { body } = response;
      if (depthOf(body) > DEEPEST)
        throw new ChatwootError(failureOf(response, "response-too-large"));
      try {
        return parseFaithfully(body);
      } catch (error2) {
        if (!(error2 instanceof SyntaxError))
          throw error2;
        const isHalf = /^\s*[{[]/.test(body) && !/[}\]]\s*$/.test(body);
        throw new ChatwootError(failureOf(response, isHalf ? "incomplete-response" : "not-json"));
      }
    }
    ;
    //! ./src/hooks/targets.ts
    const MOST_TARGETS = 1e3;
    async function findAccounts({ accounts }, chatwoot) {
      if (accounts !== "all")
        return accounts;
      try {
        const listed = await chatwoot.listAccounts();
        const ids = listed.filter(({ isAdministrator, isActive }) => isAdministrator && isActive).map(({ id: id2 }) => id2);
        if (ids.length === 0)
          return { kind: "no-accounts" };
        if (ids.length > MOST_TARGETS)
          return { kind: "too-many-accounts" };
        return ids.every(isId) ? ids : { kind: "not-a-list" };
      } catch (error2) {
        if (error2 instanceof ChatwootError)
          return error2.failure;
        throw error2;
      }
    }
    function selectHooks(apps, selection) {
      const all = apps.flatMap((app2) => app2.hooks.map((hook2) => ({ hook: hook2, app: app2, apps })));
      if (selection.by === "account")
        return withIds(all);
      const { appId, inbox } = selection;
      const found = all.filter(({ app: app2, hook: hook2 }) => app2.id === appId && (inbox === void 0 || inbox === "all" || hook2.inboxId === inbox));
      if (found.length === 0)
        return { kind: "no-hook-found", hooks: all.map(({ hook: hook2 }) => hook2) };
      if (found.length > 1 && inbox !== "all")
        return { kind: "several-hooks-found", hooks: found.map(({ hook: hook2 }) => hook2) };
      return withIds(found);
    }
    function selectHook(apps, hookId) {
      const all = apps.flatMap((app2) => app2.hooks.map((hook2) => ({ hook: hook2, app: app2, apps })));
      return all.find(({ hook: hook2 }) => hook2.id === hookId) ?? { kind: "hook-not-listed", hooks: all.map(({ hook: hook2 }) => hook2) };
    }
    function withIds(hooks) {
      return hooks.every(({ hook: hook2 }) => isId(hook2.id)) ? hooks : { kind: "not-a-list" };
    }
    function isId(text) {
      return /^[1-9]\d*$/.test(text);
    }
    ;
    //! external "node:util"
    const external_node_util_namespaceObject = require("node:util");
    ;
    //! ./src/hooks/settings.ts
    function isSame(sent, shown) {
      return (0, external_node_util_namespaceObject.isDeepStrictEqual)(normalized(sent), normalized(shown));
    }
    function normalized(value) {
      return parseFaithfully(JSON.stringify(value), isExact);
    }
    function hidesSettings(hook2, app2, apps) {
      const required2 = stringsIn(app2.settingsSchema?.required);
      const shown = hook2.settings ?? {};
      if (required2.length > 0 && required2.every((key) => Object.hasOwn(shown, key)))
        return false;
      return apps.every(({ hooks, visibleProperties }) => {
        const visible = new Set(visibleProperties);
        return hooks.every(({ settings }) => Object.keys(settings ?? {}).every((key) => visible.has(key)));
      });
    }
    function hiddenKeys({ settingsSchema, visibleProperties }) {
      if (settingsSchema?.additionalProperties !== false)
        return void 0;
      const { properties } = settingsSchema;
      const visible = new Set(visibleProperties);
      return Object.keys(isObject(properties) ? properties : {}).filter((key) => !visible.has(key));
    }
    function mergeSettings(stored, given) {
      const kept = Object.entries(stored).filter(([key]) => !Object.hasOwn(given, key));
      return Object.fromEntries([...kept, ...Object.entries(given).filter(([, value]) => value !== null)]);
    }
    function stringsIn(value) {
      return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
    }
    ;
    //! ./src/hooks/confirm.ts
    function confirmUpdate(requested, hook2) {
      const { status, settings } = requested.change;
      const isOtherAccount = hook2.accountId !== "" && hook2.accountId !== requested.accountId;
      if (hook2.id !== requested.hookId || isOtherAccount)
        return { kind: "other-hook", hooks: [hook2] };
      if (status !== void 0 && hook2.status === void 0)
        return { kind: "status-missing" };
      if (status !== void 0 && hook2.status !== status)
        return { kind: "status-differs" };
      return settings ? confirmSettings(settings, hook2.settings ?? {}) : { unverified: [] };
    }
    function confirmSettings(sent, shown) {
      const keys = Object.keys(sent);
      const differing = keys.filter((key) => Object.hasOwn(shown, key) && !isSame(sent[key], shown[key]));
      if (differing.length > 0)
        return { kind: "settings-differ", keys: differing };
      const remaining = Object.keys(shown).filter((key) => !Object.hasOwn(sent, key));
      if (remaining.length > 0)
        return { kind: "settings-not-removed", keys: remaining };
      return { unverified: keys.filter((key) => !Object.hasOwn(shown, key)).map((key) => `settings.${key}`) };
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/pointer.js
    function encodePointer(p) {
      return encodeURI(escapePointer(p)).replace(/#/g, "%23");
    }
    function escapePointer(p) {
      return p.replace(/~/g, "~0").replace(/\//g, "~1");
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/dereference.js
    const uriFragmentCharacter = /^[A-Za-z0-9._~!$&'()*+,;=:@/?-]$/;
    const uriPercentEncoding = /^%[0-9A-Fa-f]{2}$/;
    const uriUnreservedCharacter = /^[A-Za-z0-9._~-]$/;
    function normalizeURIFragment(fragment) {
      let normalized2 = "";
      for (let index = 0; index < fragment.length; ) {
        const character = fragment[index];
        const encoded = fragment.slice(index, index + 3);
        if (character === "%" && uriPercentEncoding.test(encoded)) {
          const decoded = String.fromCharCode(parseInt(encoded.slice(1), 16));
          normalized2 += uriUnreservedCharacter.test(decoded) ? decoded : encoded.toUpperCase();
          index += 3;
          continue;
        }
        const codePoint = String.fromCodePoint(fragment.codePointAt(index));
        normalized2 += uriFragmentCharacter.test(codePoint) ? codePoint : encodeURIComponent(codePoint);
        index += codePoint.length;
      }
      return normalized2;
    }
    function resolveURI(reference, baseURI) {
      const url2 = new URL(reference, baseURI.href);
      url2.hash = url2.hash ? normalizeURIFragment(url2.hash.slice(1)) : "";
      return url2;
    }
    const schemaKeyword = {
      additionalItems: true,
      unevaluatedItems: true,
      items: true,
      contains: true,
      additionalProperties: true,
      unevaluatedProperties: true,
      propertyNames: true,
      not: true,
      if: true,
      then: true,
      else: true
    };
    const schemaArrayKeyword = {
      prefixItems: true,
      items: true,
      allOf: true,
      anyOf: true,
      oneOf: true
    };
    const schemaMapKeyword = {
      $defs: true,
      definitions: true,
      properties: true,
      patternProperties: true,
      dependentSchemas: true
    };
    const ignoredKeyword = {
      id: true,
      $id: true,
      $ref: true,
      $schema: true,
      $anchor: true,
      $vocabulary: true,
      $comment: true,
      default: true,
      enum: true,
      const: true,
      required: true,
      dependentRequired: true,
      type: true,
      maximum: true,
      minimum: true,
      exclusiveMaximum: true,
      exclusiveMinimum: true,
      multipleOf: true,
      maxLength: true,
      minLength: true,
      pattern: true,
      format: true,
      maxItems: true,
      minItems: true,
      uniqueItems: true,
      maxProperties: true,
      minProperties: true
    };
    let initialBaseURI = typeof self !== "undefined" && self.location && self.location.origin !== "null" ? new URL(self.location.origin + self.location.pathname + location.search) : new URL("https://github.com/cfworker");
    function dereference(schema2, lookup = /* @__PURE__ */ Object.create(null), baseURI = initialBaseURI, basePointer = "") {
      if (schema2 && typeof schema2 === "object" && !Array.isArray(schema2)) {
        const id2 = schema2.$id || schema2["id"];
        if (id2) {
          const url2 = resolveURI(id2, baseURI);
          if (url2.hash.length > 1) {
            lookup[url2.href] = schema2;
          } else {
            url2.hash = "";
            if (basePointer === "") {
              baseURI = url2;
            } else {
              dereference(schema2, lookup, baseURI);
            }
          }
        }
      } else if (schema2 !== true && schema2 !== false) {
        return lookup;
      }
      const schemaURI = baseURI.href + (basePointer ? "#" + basePointer : "");
      if (lookup[schemaURI] !== void 0 && lookup[schemaURI] !== schema2) {
        throw new Error(`Duplicate schema URI "${schemaURI}".`);
      }
      lookup[schemaURI] = schema2;
      if (schema2 === true || schema2 === false) {
        return lookup;
      }
      if (schema2.__absolute_uri__ === void 0) {
        Object.defineProperty(schema2, "__absolute_uri__", {
          enumerable: false,
          value: schemaURI
        });
      }
      if (schema2.$ref && schema2.__absolute_ref__ === void 0) {
        const url2 = resolveURI(schema2.$ref, baseURI);
        Object.defineProperty(schema2, "__absolute_ref__", {
          enumerable: false,
          value: url2.href
        });
      }
      if (schema2.$recursiveRef && schema2.__absolute_recursive_ref__ === void 0) {
        const url2 = resolveURI(schema2.$recursiveRef, baseURI);
        Object.defineProperty(schema2, "__absolute_recursive_ref__", {
          enumerable: false,
          value: url2.href
        });
      }
      if (schema2.$anchor) {
        const url2 = resolveURI("#" + schema2.$anchor, baseURI);
        lookup[url2.href] = schema2;
      }
      for (let key in schema2) {
        if (ignoredKeyword[key]) {
          continue;
        }
        const keyBase = `${basePointer}/${encodePointer(key)}`;
        const subSchema = schema2[key];
        if (Array.isArray(subSchema)) {
          if (schemaArrayKeyword[key]) {
            const length = subSchema.length;
            for (let i = 0; i < length; i++) {
              dereference(subSchema[i], lookup, baseURI, `${keyBase}/${i}`);
            }
          }
        } else if (schemaMapKeyword[key]) {
          for (let subKey in subSchema) {
            dereference(subSchema[subKey], lookup, baseURI, `${keyBase}/${encodePointer(subKey)}`);
          }
        } else {
          dereference(subSchema, lookup, baseURI, keyBase);
        }
      }
      return lookup;
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/deep-compare-strict.js
    function deepCompareStrict(a, b) {
      const typeofa = typeof a;
      if (typeofa !== typeof b) {
        return false;
      }
      const aIsArray = Array.isArray(a);
      const bIsArray = Array.isArray(b);
      if (aIsArray !== bIsArray) {
        return false;
      }
      if (aIsArray) {
        const length = a.length;
        if (length !== b.length) {
          return false;
        }
        for (let i = 0; i < length; i++) {
          if (!deepCompareStrict(a[i], b[i])) {
            return false;
          }
        }
        return true;
      }
      if (typeofa === "object") {
        if (!a || !b) {
          return a === b;
        }
        const aKeys = Object.keys(a);
        const bKeys = Object.keys(b);
        const length = aKeys.length;
        if (length !== bKeys.length) {
          return false;
        }
        for (const k of aKeys) {
          if (!Object.prototype.hasOwnProperty.call(b, k)) {
            return false;
          }
          if (!deepCompareStrict(a[k], b[k])) {
            return false;
          }
        }
        return true;
      }
      return a === b;
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/format.js
    const DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
    const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    const TIME = /^(\d\d):(\d\d):(\d\d)(\.\d+)?(z|([+-])(\d\d):(\d\d))?$/i;
    const HOSTNAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*$/i;
    const URIREF = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    const URITEMPLATE = /^(?:(?:[^\x00-\x20\x7f"<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?:\.(?:[a-z0-9_]|%[0-9a-f]{2})+)*(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i;
    const URL_ = /^(?:(?:https?|ftp):\/\/)(?:\S+(?::\S*)?@)?(?:(?!10(?:\.\d{1,3}){3})(?!127(?:\.\d{1,3}){3})(?!169\.254(?:\.\d{1,3}){2})(?!192\.168(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)(?:\.(?:[a-z\u{00a1}-\u{ffff}0-9]+-?)*[a-z\u{00a1}-\u{ffff}0-9]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu;
    const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
    const JSON_POINTER = /^(?:\/(?:[^~/]|~0|~1)*)*$/;
    const JSON_POINTER_URI_FRAGMENT = /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i;
    const RELATIVE_JSON_POINTER = /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/;
    const EMAIL_ADDRESS = /^("(?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*"|[a-z0-9.!#$%&'*+/=?^_`{|}~-]+)@(.+)$/i;
    const EMAIL = (input) => {
      const matches = input.match(EMAIL_ADDRESS);
      if (!matches)
        return false;
      const name = matches[1];
      const host = matches[2];
      if (!name || !host || name.length > 64 || host.length > 253)
        return false;
      if (name[0] !== '"' && (name[0] === "." || name.endsWith(".") || name.includes(".."))) {
        return false;
      }
      if (host.startsWith("[") && host.endsWith("]")) {
        const address = host.slice(1, -1);
        if (/^ipv6:/i.test(address))
          return IPV6.test(address.slice(5));
        return IPV4.test(address);
      }
      return HOSTNAME.test(host);
    };
    const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)$/;
    const IPV6 = /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i;
    const DURATION = (input) => /^P(?:\d+W|(?:(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)(?:T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S))?|T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)))$/.test(input);
    function bind(r) {
      return r.test.bind(r);
    }
    const format = {
      date: format_date,
      time: format_time.bind(void 0, true),
      "date-time": date_time,
      duration: DURATION,
      uri,
      "uri-reference": bind(URIREF),
      "uri-template": bind(URITEMPLATE),
      url: bind(URL_),
      email: EMAIL,
      hostname: bind(HOSTNAME),
      ipv4: bind(IPV4),
      ipv6: bind(IPV6),
      regex,
      uuid: bind(UUID),
      "json-pointer": bind(JSON_POINTER),
      "json-pointer-uri-fragment": bind(JSON_POINTER_URI_FRAGMENT),
      "relative-json-pointer": bind(RELATIVE_JSON_POINTER)
    };
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    function format_date(str) {
      const matches = str.match(DATE);
      if (!matches)
        return false;
      const yearPart = matches[1];
      const monthPart = matches[2];
      const dayPart = matches[3];
      if (!yearPart || !monthPart || !dayPart)
        return false;
      const year = +yearPart;
      const month = +monthPart;
      const day = +dayPart;
      const maxDay = month == 2 && isLeapYear(year) ? 29 : DAYS[month];
      return month >= 1 && month <= 12 && day >= 1 && maxDay !== void 0 && day <= maxDay;
    }
    function format_time(full, str) {
      const matches = str.match(TIME);
      if (!matches)
        return false;
      const hourPart = matches[1];
      const minutePart = matches[2];
      const secondPart = matches[3];
      if (!hourPart || !minutePart || !secondPart)
        return false;
      const hour = +hourPart;
      const minute = +minutePart;
      const second = +secondPart;
      const timeZone = matches[5];
      const offsetSign = matches[6];
      const offsetHour = +(matches[7] ?? 0);
      const offsetMinute = +(matches[8] ?? 0);
      if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59 || full && timeZone === void 0) {
        return false;
      }
      if (second < 60)
        return true;
      const offsetDirection = offsetSign === "+" ? 1 : offsetSign === "-" ? -1 : 0;
      const utcMinute = (hour * 60 + minute - offsetDirection * (offsetHour * 60 + offsetMinute) + 24 * 60) % (24 * 60);
      return utcMinute === 23 * 60 + 59;
    }
    const DATE_TIME_SEPARATOR = /t|\s/i;
    function date_time(str) {
      const [datePart, timePart, extra] = str.split(DATE_TIME_SEPARATOR);
      return datePart !== void 0 && timePart !== void 0 && extra === void 0 && format_date(datePart) && format_time(true, timePart);
    }
    const NOT_URI_FRAGMENT = /\/|:/;
    const URI_PATTERN = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI_PATTERN.test(str);
    }
    const Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return false;
      try {
        new RegExp(str, "u");
        return true;
      } catch (e) {
        return false;
      }
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/ucs2-length.js
    function ucs2length(s) {
      let result = 0;
      let length = s.length;
      let index = 0;
      let charCode;
      while (index < length) {
        result++;
        charCode = s.charCodeAt(index++);
        if (charCode >= 55296 && charCode <= 56319 && index < length) {
          charCode = s.charCodeAt(index);
          if ((charCode & 64512) == 56320) {
            index++;
          }
        }
      }
      return result;
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/validate.js
    function validate_hasOwnProperty(instance, key) {
      return Object.prototype.hasOwnProperty.call(instance, key);
    }
    function decimalInteger(value) {
      const coefficientAndExponent = Math.abs(value).toString().split("e");
      const coefficient = coefficientAndExponent[0];
      const exponent = coefficientAndExponent[1] ?? "0";
      const point = coefficient.indexOf(".");
      const fractionLength = point === -1 ? 0 : coefficient.length - point - 1;
      return [
        BigInt(coefficient.replace(".", "")),
        Number(exponent) - fractionLength
      ];
    }
    function isMultipleOf(instance, divisor) {
      if (!Number.isFinite(instance) || !Number.isFinite(divisor) || divisor <= 0) {
        return false;
      }
      const [instanceCoefficient, instanceExponent] = decimalInteger(instance);
      const [divisorCoefficient, divisorExponent] = decimalInteger(divisor);
      const exponentDifference = instanceExponent - divisorExponent;
      if (exponentDifference >= 0) {
        return instanceCoefficient * 10n ** BigInt(exponentDifference) % divisorCoefficient === 0n;
      }
      return instanceCoefficient % (divisorCoefficient * 10n ** BigInt(-exponentDifference)) === 0n;
    }
    function validate_validate(instance, schema2, draft = "2019-09", lookup = dereference(schema2), shortCircuit = true, recursiveAnchor = null, instanceLocation = "#", schemaLocation = "#", evaluated = /* @__PURE__ */ Object.create(null)) {
      if (schema2 === true) {
        return { valid: true, errors: [] };
      }
      if (schema2 === false) {
        return {
          valid: false,
          errors: [
            {
              instanceLocation,
              keyword: "false",
              keywordLocation: instanceLocation,
              error: "False boolean schema."
            }
          ]
        };
      }
      const rawInstanceType = typeof instance;
      let instanceType;
      switch (rawInstanceType) {
        case "boolean":
        case "number":
        case "string":
          instanceType = rawInstanceType;
          break;
        case "object":
          if (instance === null) {
            instanceType = "null";
          } else if (Array.isArray(instance)) {
            instanceType = "array";
          } else {
            instanceType = "object";
          }
          break;
        default:
          throw new Error(`Instances of "${rawInstanceType}" type are not supported.`);
      }
      const { $ref, $recursiveRef, $recursiveAnchor, type: $type, const: $const, enum: $enum, required: $required, not: $not, anyOf: $anyOf, allOf: $allOf, oneOf: $oneOf, if: $if, then: $then, else: $else, format: $format, properties: $properties, patternProperties: $patternProperties, additionalProperties: $additionalProperties, unevaluatedProperties: $unevaluatedProperties, minProperties: $minProperties, maxProperties: $maxProperties, propertyNames: $propertyNames, dependentRequired: $dependentRequired, dependentSchemas: $dependentSchemas, dependencies: $dependencies, prefixItems: $prefixItems, items: $items, additionalItems: $additionalItems, unevaluatedItems: $unevaluatedItems, contains: $contains, minContains: $minContains, maxContains: $maxContains, minItems: $minItems, maxItems: $maxItems, uniqueItems: $uniqueItems, minimum: $minimum, maximum: $maximum, exclusiveMinimum: $exclusiveMinimum, exclusiveMaximum: $exclusiveMaximum, multipleOf: $multipleOf, minLength: $minLength, maxLength: $maxLength, pattern: $pattern, __absolute_ref__, __absolute_recursive_ref__ } = schema2;
      const errors = [];
      if ($recursiveAnchor === true && recursiveAnchor === null) {
        recursiveAnchor = schema2;
      }
      if ($recursiveRef === "#") {
        const refSchema = recursiveAnchor === null ? lookup[__absolute_recursive_ref__] : recursiveAnchor;
        const keywordLocation = `${schemaLocation}/$recursiveRef`;
        const result = validate_validate(instance, recursiveAnchor === null ? schema2 : recursiveAnchor, draft, lookup, shortCircuit, refSchema, instanceLocation, keywordLocation, evaluated);
        if (!result.valid) {
          errors.push({
            instanceLocation,
            keyword: "$recursiveRef",
            keywordLocation,
            error: "A subschema had errors."
          }, ...result.errors);
        }
      }
      if ($ref !== void 0) {
        const uri2 = __absolute_ref__ || $ref;
        const refSchema = lookup[uri2];
        if (refSchema === void 0) {
          let message = `Unresolved $ref "${$ref}".`;
          if (__absolute_ref__ && __absolute_ref__ !== $ref) {
            message += `  Absolute URI "${__absolute_ref__}".`;
          }
          message += `
Known schemas:
- ${Object.keys(lookup).join("\n- ")}`;
          throw new Error(message);
        }
        const keywordLocation = `${schemaLocation}/$ref`;
        const result = validate_validate(instance, refSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, evaluated);
        if (!result.valid) {
          errors.push({
            instanceLocation,
            keyword: "$ref",
            keywordLocation,
            error: "A subschema had errors."
          }, ...result.errors);
        }
        if (draft === "4" || draft === "7") {
          return { valid: errors.length === 0, errors };
        }
      }
      if (Array.isArray($type)) {
        let length = $type.length;
        let valid = false;
        for (let i = 0; i < length; i++) {
          if (instanceType === $type[i] || $type[i] === "integer" && instanceType === "number" && instance % 1 === 0 && instance === instance) {
            valid = true;
            break;
          }
        }
        if (!valid) {
          errors.push({
            instanceLocation,
            keyword: "type",
            keywordLocation: `${schemaLocation}/type`,
            error: `Instance type "${instanceType}" is invalid. Expected "${$type.join('", "')}".`
          });
        }
      } else if ($type === "integer") {
        if (instanceType !== "number" || instance % 1 || instance !== instance) {
          errors.push({
            instanceLocation,
            keyword: "type",
            keywordLocation: `${schemaLocation}/type`,
            error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
          });
        }
      } else if ($type !== void 0 && instanceType !== $type) {
        errors.push({
          instanceLocation,
          keyword: "type",
          keywordLocation: `${schemaLocation}/type`,
          error: `Instance type "${instanceType}" is invalid. Expected "${$type}".`
        });
      }
      if ($const !== void 0) {
        if (instanceType === "object" || instanceType === "array") {
          if (!deepCompareStrict(instance, $const)) {
            errors.push({
              instanceLocation,
              keyword: "const",
              keywordLocation: `${schemaLocation}/const`,
              error: `Instance does not match ${JSON.stringify($const)}.`
            });
          }
        } else if (instance !== $const) {
          errors.push({
            instanceLocation,
            keyword: "const",
            keywordLocation: `${schemaLocation}/const`,
            error: `Instance does not match ${JSON.stringify($const)}.`
          });
        }
      }
      if ($enum !== void 0) {
        if (instanceType === "object" || instanceType === "array") {
          if (!$enum.some((value) => deepCompareStrict(instance, value))) {
            errors.push({
              instanceLocation,
              keyword: "enum",
              keywordLocation: `${schemaLocation}/enum`,
              error: `Instance does not match any of ${JSON.stringify($enum)}.`
            });
          }
        } else if (!$enum.some((value) => instance === value)) {
          errors.push({
            instanceLocation,
            keyword: "enum",
            keywordLocation: `${schemaLocation}/enum`,
            error: `Instance does not match any of ${JSON.stringify($enum)}.`
          });
        }
      }
      if ($not !== void 0) {
        const keywordLocation = `${schemaLocation}/not`;
        const result = validate_validate(instance, $not, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation);
        if (result.valid) {
          errors.push({
            instanceLocation,
            keyword: "not",
            keywordLocation,
            error: 'Instance matched "not" schema.'
          });
        }
      }
      let subEvaluateds = [];
      if ($anyOf !== void 0) {
        const keywordLocation = `${schemaLocation}/anyOf`;
        const errorsLength = errors.length;
        let anyValid = false;
        for (const [i, subSchema] of $anyOf.entries()) {
          const subEvaluated = Object.create(evaluated);
          const result = validate_validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
          errors.push(...result.errors);
          anyValid = anyValid || result.valid;
          if (result.valid) {
            subEvaluateds.push(subEvaluated);
          }
        }
        if (anyValid) {
          errors.length = errorsLength;
        } else {
          errors.splice(errorsLength, 0, {
            instanceLocation,
            keyword: "anyOf",
            keywordLocation,
            error: "Instance does not match any subschemas."
          });
        }
      }
      if ($allOf !== void 0) {
        const keywordLocation = `${schemaLocation}/allOf`;
        const errorsLength = errors.length;
        let allValid = true;
        for (const [i, subSchema] of $allOf.entries()) {
          const subEvaluated = Object.create(evaluated);
          const result = validate_validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
          errors.push(...result.errors);
          allValid = allValid && result.valid;
          if (result.valid) {
            subEvaluateds.push(subEvaluated);
          }
        }
        if (allValid) {
          errors.length = errorsLength;
        } else {
          errors.splice(errorsLength, 0, {
            instanceLocation,
            keyword: "allOf",
            keywordLocation,
            error: `Instance does not match every subschema.`
          });
        }
      }
      if ($oneOf !== void 0) {
        const keywordLocation = `${schemaLocation}/oneOf`;
        const errorsLength = errors.length;
        const matches = $oneOf.filter((subSchema, i) => {
          const subEvaluated = Object.create(evaluated);
          const result = validate_validate(instance, subSchema, draft, lookup, shortCircuit, $recursiveAnchor === true ? recursiveAnchor : null, instanceLocation, `${keywordLocation}/${i}`, subEvaluated);
          errors.push(...result.errors);
          if (result.valid) {
            subEvaluateds.push(subEvaluated);
          }
          return result.valid;
        }).length;
        if (matches === 1) {
          errors.length = errorsLength;
        } else {
          errors.splice(errorsLength, 0, {
            instanceLocation,
            keyword: "oneOf",
            keywordLocation,
            error: `Instance does not match exactly one subschema (${matches} matches).`
          });
        }
      }
      if (instanceType === "object" || instanceType === "array") {
        Object.assign(evaluated, ...subEvaluateds);
      }
      if ($if !== void 0) {
        const keywordLocation = `${schemaLocation}/if`;
        const ifEvaluated = /* @__PURE__ */ Object.create(null);
        const conditionResult = validate_validate(instance, $if, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, keywordLocation, ifEvaluated).valid;
        if (conditionResult) {
          Object.assign(evaluated, ifEvaluated);
          if ($then !== void 0) {
            const thenResult = validate_validate(instance, $then, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/then`, evaluated);
            if (!thenResult.valid) {
              errors.push({
                instanceLocation,
                keyword: "if",
                keywordLocation,
                error: `Instance does not match "then" schema.`
              }, ...thenResult.errors);
            }
          }
        } else if ($else !== void 0) {
          const elseResult = validate_validate(instance, $else, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${schemaLocation}/else`, evaluated);
          if (!elseResult.valid) {
            errors.push({
              instanceLocation,
              keyword: "if",
              keywordLocation,
              error: `Instance does not match "else" schema.`
            }, ...elseResult.errors);
          }
        }
      }
      if (instanceType === "object") {
        if ($required !== void 0) {
          for (const key of $required) {
            if (!validate_hasOwnProperty(instance, key)) {
              errors.push({
                instanceLocation,
                keyword: "required",
                keywordLocation: `${schemaLocation}/required`,
                error: `Instance does not have required property "${key}".`
              });
            }
          }
        }
        const keys = Object.keys(instance);
        if ($minProperties !== void 0 && keys.length < $minProperties) {
          errors.push({
            instanceLocation,
            keyword: "minProperties",
            keywordLocation: `${schemaLocation}/minProperties`,
            error: `Instance does not have at least ${$minProperties} properties.`
          });
        }
        if ($maxProperties !== void 0 && keys.length > $maxProperties) {
          errors.push({
            instanceLocation,
            keyword: "maxProperties",
            keywordLocation: `${schemaLocation}/maxProperties`,
            error: `Instance does not have at least ${$maxProperties} properties.`
          });
        }
        if ($propertyNames !== void 0) {
          const keywordLocation = `${schemaLocation}/propertyNames`;
          for (const key in instance) {
            const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
            const result = validate_validate(key, $propertyNames, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
            if (!result.valid) {
              errors.push({
                instanceLocation,
                keyword: "propertyNames",
                keywordLocation,
                error: `Property name "${key}" does not match schema.`
              }, ...result.errors);
            }
          }
        }
        if ($dependentRequired !== void 0) {
          const keywordLocation = `${schemaLocation}/dependantRequired`;
          for (const key in $dependentRequired) {
            if (validate_hasOwnProperty(instance, key)) {
              const required2 = $dependentRequired[key];
              for (const dependantKey of required2) {
                if (!validate_hasOwnProperty(instance, dependantKey)) {
                  errors.push({
                    instanceLocation,
                    keyword: "dependentRequired",
                    keywordLocation,
                    error: `Instance has "${key}" but does not have "${dependantKey}".`
                  });
                }
              }
            }
          }
        }
        if ($dependentSchemas !== void 0) {
          for (const [key, dependentSchema] of Object.entries($dependentSchemas)) {
            const keywordLocation = `${schemaLocation}/dependentSchemas`;
            if (validate_hasOwnProperty(instance, key)) {
              const result = validate_validate(instance, dependentSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`, evaluated);
              if (!result.valid) {
                errors.push({
                  instanceLocation,
                  keyword: "dependentSchemas",
                  keywordLocation,
                  error: `Instance has "${key}" but does not match dependant schema.`
                }, ...result.errors);
              }
            }
          }
        }
        if ($dependencies !== void 0) {
          const keywordLocation = `${schemaLocation}/dependencies`;
          for (const key in $dependencies) {
            if (validate_hasOwnProperty(instance, key)) {
              const propsOrSchema = $dependencies[key];
              if (Array.isArray(propsOrSchema)) {
                for (const dependantKey of propsOrSchema) {
                  if (!validate_hasOwnProperty(instance, dependantKey)) {
                    errors.push({
                      instanceLocation,
                      keyword: "dependencies",
                      keywordLocation,
                      error: `Instance has "${key}" but does not have "${dependantKey}".`
                    });
                  }
                }
              } else {
                const result = validate_validate(instance, propsOrSchema, draft, lookup, shortCircuit, recursiveAnchor, instanceLocation, `${keywordLocation}/${encodePointer(key)}`);
                if (!result.valid) {
                  errors.push({
                    instanceLocation,
                    keyword: "dependencies",
                    keywordLocation,
                    error: `Instance has "${key}" but does not match dependant schema.`
                  }, ...result.errors);
                }
              }
            }
          }
        }
        const thisEvaluated = /* @__PURE__ */ Object.create(null);
        let stop = false;
        if ($properties !== void 0) {
          const keywordLocation = `${schemaLocation}/properties`;
          for (const [key, propertySchema] of Object.entries($properties)) {
            if (!validate_hasOwnProperty(instance, key)) {
              continue;
            }
            const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
            const result = validate_validate(instance[key], propertySchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(key)}`);
            thisEvaluated[key] = true;
            if (result.valid) {
              evaluated[key] = true;
            } else {
              stop = shortCircuit;
              errors.push({
                instanceLocation,
                keyword: "properties",
                keywordLocation,
                error: `Property "${key}" does not match schema.`
              }, ...result.errors);
              if (stop)
                break;
            }
          }
        }
        if (!stop && $patternProperties !== void 0) {
          const keywordLocation = `${schemaLocation}/patternProperties`;
          for (const [pattern, subSchema] of Object.entries($patternProperties)) {
            const regex2 = new RegExp(pattern, "u");
            for (const key in instance) {
              if (!regex2.test(key)) {
                continue;
              }
              const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
              const result = validate_validate(instance[key], subSchema, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, `${keywordLocation}/${encodePointer(pattern)}`);
              thisEvaluated[key] = true;
              if (result.valid) {
                evaluated[key] = true;
              } else {
                stop = shortCircuit;
                errors.push({
                  instanceLocation,
                  keyword: "patternProperties",
                  keywordLocation,
                  error: `Property "${key}" matches pattern "${pattern}" but does not match associated schema.`
                }, ...result.errors);
              }
            }
          }
        }
        if (!stop && $additionalProperties !== void 0) {
          const keywordLocation = `${schemaLocation}/additionalProperties`;
          for (const key in instance) {
            if (thisEvaluated[key]) {
              continue;
            }
            const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
            const result = validate_validate(instance[key], $additionalProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
            if (result.valid) {
              evaluated[key] = true;
            } else {
              stop = shortCircuit;
              errors.push({
                instanceLocation,
                keyword: "additionalProperties",
                keywordLocation,
                error: `Property "${key}" does not match additional properties schema.`
              }, ...result.errors);
            }
          }
        } else if (!stop && $unevaluatedProperties !== void 0) {
          const keywordLocation = `${schemaLocation}/unevaluatedProperties`;
          for (const key in instance) {
            if (!evaluated[key]) {
              const subInstancePointer = `${instanceLocation}/${encodePointer(key)}`;
              const result = validate_validate(instance[key], $unevaluatedProperties, draft, lookup, shortCircuit, recursiveAnchor, subInstancePointer, keywordLocation);
              if (result.valid) {
                evaluated[key] = true;
              } else {
                errors.push({
                  instanceLocation,
                  keyword: "unevaluatedProperties",
                  keywordLocation,
                  error: `Property "${key}" does not match unevaluated properties schema.`
                }, ...result.errors);
              }
            }
          }
        }
      } else if (instanceType === "array") {
        if ($maxItems !== void 0 && instance.length > $maxItems) {
          errors.push({
            instanceLocation,
            keyword: "maxItems",
            keywordLocation: `${schemaLocation}/maxItems`,
            error: `Array has too many items (${instance.length} > ${$maxItems}).`
          });
        }
        if ($minItems !== void 0 && instance.length < $minItems) {
          errors.push({
            instanceLocation,
            keyword: "minItems",
            keywordLocation: `${schemaLocation}/minItems`,
            error: `Array has too few items (${instance.length} < ${$minItems}).`
          });
        }
        const length = instance.length;
        let i = 0;
        let stop = false;
        if ($prefixItems !== void 0) {
          const keywordLocation = `${schemaLocation}/prefixItems`;
          const length2 = Math.min($prefixItems.length, length);
          for (; i < length2; i++) {
            const result = validate_validate(instance[i], $prefixItems[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
            evaluated[i] = true;
            if (!result.valid) {
              stop = shortCircuit;
              errors.push({
                instanceLocation,
                keyword: "prefixItems",
                keywordLocation,
                error: `Items did not match schema.`
              }, ...result.errors);
              if (stop)
                break;
            }
          }
        }
        if ($items !== void 0) {
          const keywordLocation = `${schemaLocation}/items`;
          if (Array.isArray($items)) {
            const length2 = Math.min($items.length, length);
            for (; i < length2; i++) {
              const result = validate_validate(instance[i], $items[i], draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, `${keywordLocation}/${i}`);
              evaluated[i] = true;
              if (!result.valid) {
                stop = shortCircuit;
                errors.push({
                  instanceLocation,
                  keyword: "items",
                  keywordLocation,
                  error: `Items did not match schema.`
                }, ...result.errors);
                if (stop)
                  break;
              }
            }
          } else {
            for (; i < length; i++) {
              const result = validate_validate(instance[i], $items, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
              evaluated[i] = true;
              if (!result.valid) {
                stop = shortCircuit;
                errors.push({
                  instanceLocation,
                  keyword: "items",
                  keywordLocation,
                  error: `Items did not match schema.`
                }, ...result.errors);
                if (stop)
                  break;
              }
            }
          }
          if (!stop && $additionalItems !== void 0) {
            const keywordLocation2 = `${schemaLocation}/additionalItems`;
            for (; i < length; i++) {
              const result = validate_validate(instance[i], $additionalItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation2);
              evaluated[i] = true;
              if (!result.valid) {
                stop = shortCircuit;
                errors.push({
                  instanceLocation,
                  keyword: "additionalItems",
                  keywordLocation: keywordLocation2,
                  error: `Items did not match additional items schema.`
                }, ...result.errors);
              }
            }
          }
        }
        if ($contains !== void 0) {
          if (length === 0 && $minContains === void 0) {
            errors.push({
              instanceLocation,
              keyword: "contains",
              keywordLocation: `${schemaLocation}/contains`,
              error: `Array is empty. It must contain at least one item matching the schema.`
            });
          } else if ($minContains !== void 0 && length < $minContains) {
            errors.push({
              instanceLocation,
              keyword: "minContains",
              keywordLocation: `${schemaLocation}/minContains`,
              error: `Array has less items (${length}) than minContains (${$minContains}).`
            });
          } else {
            const keywordLocation = `${schemaLocation}/contains`;
            const errorsLength = errors.length;
            let contained = 0;
            for (let j = 0; j < length; j++) {
              const result = validate_validate(instance[j], $contains, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${j}`, keywordLocation);
              if (result.valid) {
                evaluated[j] = true;
                contained++;
              } else {
                errors.push(...result.errors);
              }
            }
            if (contained >= ($minContains || 0)) {
              errors.length = errorsLength;
            }
            if ($minContains === void 0 && contained === 0) {
              errors.splice(errorsLength, 0, {
                instanceLocation,
                keyword: "contains",
                keywordLocation,
                error: `Array does not contain item matching schema.`
              });
            } else if ($minContains !== void 0 && contained < $minContains) {
              errors.push({
                instanceLocation,
                keyword: "minContains",
                keywordLocation: `${schemaLocation}/minContains`,
                error: `Array must contain at least ${$minContains} items matching schema. Only ${contained} items were found.`
              });
            } else if ($maxContains !== void 0 && contained > $maxContains) {
              errors.push({
                instanceLocation,
                keyword: "maxContains",
                keywordLocation: `${schemaLocation}/maxContains`,
                error: `Array may contain at most ${$maxContains} items matching schema. ${contained} items were found.`
              });
            }
          }
        }
        if (!stop && $unevaluatedItems !== void 0) {
          const keywordLocation = `${schemaLocation}/unevaluatedItems`;
          for (i; i < length; i++) {
            if (evaluated[i]) {
              continue;
            }
            const result = validate_validate(instance[i], $unevaluatedItems, draft, lookup, shortCircuit, recursiveAnchor, `${instanceLocation}/${i}`, keywordLocation);
            evaluated[i] = true;
            if (!result.valid) {
              errors.push({
                instanceLocation,
                keyword: "unevaluatedItems",
                keywordLocation,
                error: `Items did not match unevaluated items schema.`
              }, ...result.errors);
            }
          }
        }
        if ($uniqueItems) {
          for (let j = 0; j < length; j++) {
            const a = instance[j];
            const ao = typeof a === "object" && a !== null;
            for (let k = 0; k < length; k++) {
              if (j === k) {
                continue;
              }
              const b = instance[k];
              const bo = typeof b === "object" && b !== null;
              if (a === b || ao && bo && deepCompareStrict(a, b)) {
                errors.push({
                  instanceLocation,
                  keyword: "uniqueItems",
                  keywordLocation: `${schemaLocation}/uniqueItems`,
                  error: `Duplicate items at indexes ${j} and ${k}.`
                });
                j = Number.MAX_SAFE_INTEGER;
                k = Number.MAX_SAFE_INTEGER;
              }
            }
          }
        }
      } else if (instanceType === "number") {
        if (draft === "4") {
          if ($minimum !== void 0 && ($exclusiveMinimum === true && instance <= $minimum || instance < $minimum)) {
            errors.push({
              instanceLocation,
              keyword: "minimum",
              keywordLocation: `${schemaLocation}/minimum`,
              error: `${instance} is less than ${$exclusiveMinimum ? "or equal to " : ""} ${$minimum}.`
            });
          }
          if ($maximum !== void 0 && ($exclusiveMaximum === true && instance >= $maximum || instance > $maximum)) {
            errors.push({
              instanceLocation,
              keyword: "maximum",
              keywordLocation: `${schemaLocation}/maximum`,
              error: `${instance} is greater than ${$exclusiveMaximum ? "or equal to " : ""} ${$maximum}.`
            });
          }
        } else {
          if ($minimum !== void 0 && instance < $minimum) {
            errors.push({
              instanceLocation,
              keyword: "minimum",
              keywordLocation: `${schemaLocation}/minimum`,
              error: `${instance} is less than ${$minimum}.`
            });
          }
          if ($maximum !== void 0 && instance > $maximum) {
            errors.push({
              instanceLocation,
              keyword: "maximum",
              keywordLocation: `${schemaLocation}/maximum`,
              error: `${instance} is greater than ${$maximum}.`
            });
          }
          if ($exclusiveMinimum !== void 0 && instance <= $exclusiveMinimum) {
            errors.push({
              instanceLocation,
              keyword: "exclusiveMinimum",
              keywordLocation: `${schemaLocation}/exclusiveMinimum`,
              error: `${instance} is less than ${$exclusiveMinimum}.`
            });
          }
          if ($exclusiveMaximum !== void 0 && instance >= $exclusiveMaximum) {
            errors.push({
              instanceLocation,
              keyword: "exclusiveMaximum",
              keywordLocation: `${schemaLocation}/exclusiveMaximum`,
              error: `${instance} is greater than or equal to ${$exclusiveMaximum}.`
            });
          }
        }
        if ($multipleOf !== void 0) {
          if (!isMultipleOf(instance, $multipleOf)) {
            errors.push({
              instanceLocation,
              keyword: "multipleOf",
              keywordLocation: `${schemaLocation}/multipleOf`,
              error: `${instance} is not a multiple of ${$multipleOf}.`
            });
          }
        }
      } else if (instanceType === "string") {
        const length = $minLength === void 0 && $maxLength === void 0 ? 0 : ucs2length(instance);
        if ($minLength !== void 0 && length < $minLength) {
          errors.push({
            instanceLocation,
            keyword: "minLength",
            keywordLocation: `${schemaLocation}/minLength`,
            error: `String is too short (${length} < ${$minLength}).`
          });
        }
        if ($maxLength !== void 0 && length > $maxLength) {
          errors.push({
            instanceLocation,
            keyword: "maxLength",
            keywordLocation: `${schemaLocation}/maxLength`,
            error: `String is too long (${length} > ${$maxLength}).`
          });
        }
        if ($pattern !== void 0 && !new RegExp($pattern, "u").test(instance)) {
          errors.push({
            instanceLocation,
            keyword: "pattern",
            keywordLocation: `${schemaLocation}/pattern`,
            error: `String does not match pattern.`
          });
        }
        if ($format !== void 0 && format[$format] && !format[$format](instance)) {
          errors.push({
            instanceLocation,
            keyword: "format",
            keywordLocation: `${schemaLocation}/format`,
            error: `String does not match format "${$format}".`
          });
        }
      }
      return { valid: errors.length === 0, errors };
    }
    ;
    //! ./node_modules/@cfworker/json-schema/dist/esm/validator.js
    class Validator {
      schema;
      draft;
      shortCircuit;
      lookup;
      constructor(schema2, draft = "2019-09", shortCircuit = true) {
        this.schema = schema2;
        this.draft = draft;
        this.shortCircuit = shortCircuit;
        this.lookup = dereference(schema2);
      }
      validate(instance) {
        return validate_validate(instance, this.schema, this.draft, this.lookup, this.shortCircuit);
      }
      addSchema(schema2, id2) {
        if (id2) {
          schema2 = { ...schema2, $id: id2 };
        }
        dereference(schema2, this.lookup);
      }
    }
    ;
    //! ./src/hooks/validate.ts
    const MOST_WORK = 1e7;
    const ENDLESS = /"(\$?id|\$ref|\$dynamicRef|\$recursiveRef|pattern|patternProperties|format|uniqueItems)":/;
    function validateSettings(settings, schema2) {
      const [settingsText, schemaText] = [JSON.stringify(settings), JSON.stringify(schema2)];
      if (settingsText.length * schemaText.length > MOST_WORK || ENDLESS.test(schemaText))
        return { violations: [], isChecked: false };
      const [plainSettings, plainSchema] = [JSON.parse(settingsText), JSON.parse(schemaText)];
      const errors = errorsOf(plainSettings, plainSchema);
      const violations = errors?.filter(isCause).flatMap((error2) => validate_describe(error2, plainSchema, plainSettings)) ?? [];
      return { violations: [...new Set(violations)], isChecked: errors !== void 0 };
    }
    function errorsOf(settings, schema2) {
      try {
        return new Validator(schema2, "2020-12", false).validate(settings).errors;
      } catch {
        return void 0;
      }
    }
    function isCause({ keyword }) {
      return !["properties", "additionalProperties", "items", "prefixItems"].includes(keyword);
    }
    function validate_describe({ keyword, keywordLocation, instanceLocation }, schema2, settings) {
      const path2 = ["settings", ...partsOf(instanceLocation)].join(".");
      const rule = valueAt(schema2, keywordLocation);
      if (keyword === "false")
        return [`${path2}: the app doesn't know this key`];
      if (keyword === "type")
        return [`${path2}: must be of type ${[rule].flat().join(" or ")}`];
      if (keyword === "enum" && Array.isArray(rule))
        return [`${path2}: must be one of ${rule.map((value) => JSON.stringify(value)).join(", ")}`];
      if (keyword === "required" && Array.isArray(rule)) {
        const there = valueAt(settings, instanceLocation);
        return rule.filter((key) => !(isObject(there) && Object.hasOwn(there, key))).map((key) => `${path2}.${key}: required, but missing`);
      }
      return [`${path2}: doesn't match the app's rule "${keyword}"`];
    }
    function valueAt(value, pointer) {
      return partsOf(pointer).reduce((held, part) => typeof held === "object" && held !== null ? Reflect.get(held, part) : void 0, value);
    }
    function partsOf(pointer) {
      return pointer.split("/").slice(1).map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
    }
    ;
    //! ./src/hooks/plan.ts
    function planUpdate({ change, merge: merge2 }, { hook: hook2, app: app2, apps }) {
      const hides = hidesSettings(hook2, app2, apps);
      const hidden = hides ? hiddenKeys(app2) : [];
      const given = change.settings;
      const stored = hook2.settings ?? {};
      if (merge2 && given) {
        if (!hidden)
          return { kind: "merge-unsafe" };
        const lost = hidden.filter((key) => !Object.hasOwn(given, key));
        if (lost.length > 0)
          return { kind: "merge-needs-hidden", keys: lost };
      }
      const sent = merge2 && given ? mergeSettings(stored, given) : given;
      return {
        change: { status: change.status, settings: sent },
        status: change.status === void 0 ? void 0 : { now: hook2.status, next: change.status },
        settings: sent ? compare(sent, stored, (key) => hides && !app2.visibleProperties.includes(key)) : [],
        hiddenRemoved: sent && hidden ? hidden.filter((key) => !Object.hasOwn(sent, key)) : [],
        mayRemoveUnknown: sent !== void 0 && hidden === void 0,
        ...plan_validate(sent, hook2, app2, hides)
      };
    }
    function changesOf({ status, settings }) {
      return [
        ...status && status.now !== status.next ? ["status"] : [],
        ...settings.filter(({ effect }) => effect !== "unchanged" && effect !== "hidden").map(({ key }) => `settings.${key}`)
      ];
    }
    function unverifiedOf({ settings, hiddenRemoved }) {
      const sent = settings.filter(({ effect }) => effect === "hidden").map(({ key }) => key);
      return [...sent, ...hiddenRemoved].map((key) => `settings.${key}`);
    }
    function isUpToDate(plan) {
      return changesOf(plan).length === 0 && unverifiedOf(plan).length === 0 && !plan.mayRemoveUnknown;
    }
    function compare(sent, stored, isHidden) {
      const effectOf = (key) => {
        if (Object.hasOwn(stored, key))
          return isSame(sent[key], stored[key]) ? "unchanged" : "changed";
        return isHidden(key) ? "hidden" : "added";
      };
      const removed = Object.keys(stored).filter((key) => !Object.hasOwn(sent, key));
      return [...Object.keys(sent).map((key) => ({ key, effect: effectOf(key) })), ...removed.map((key) => ({ key, effect: "removed" }))];
    }
    function plan_validate(sent, hook2, app2, hides) {
      const violations = violationsOf(hook2, app2);
      if (!app2.settingsSchema)
        return { violations, unchecked: sent && "no-schema" };
      if (!sent && hides)
        return { violations, unchecked: "stored-settings-hidden" };
      const validation = validateSettings(sent ?? hook2.raw.settings, app2.settingsSchema);
      return { violations: [...violations, ...validation.violations], unchecked: validation.isChecked ? void 0 : "schema-unusable" };
    }
    function violationsOf({ inboxId }, { hooks, hookType, allowsSeveral }) {
      return [
        ...allowsSeveral === false && hooks.length > 1 ? [`the account has ${hooks.length} hooks of this app, which allows only one`] : [],
        ...hookType === "inbox" && inboxId === "" ? ["the inbox of this hook no longer exists, and its app requires one"] : []
      ];
    }
    ;
    //! ./src/hooks/secrets.ts
    const SECRET_KEY = /(apikey|accesskey|secret|secretkey|signingkey|encryptionkey|token|password|passwd|passphrase|privatekey|privatekeyid|credential|webhookurl|authorization|bearer)$/;
    function secretsIn(value, path2 = []) {
      if (typeof value !== "object" || value === null)
        return [];
      return Object.entries(value).flatMap(([key, child]) => {
        const here = [...path2, key];
        return isSecretKey(key) && !isCredentials(key, child) ? textsIn(child, here) : secretsIn(child, here);
      });
    }
    const MOST_LINES = 1e3;
    const MOST_CHARACTERS = 64 * 1024;
    function hasTooManySecrets(value) {
      const texts = secretsIn(value).map(({ text }) => text);
      const lines = texts.reduce((total, text) => total + text.split("\n").length, 0);
      return lines > MOST_LINES || texts.reduce((total, text) => total + text.length, 0) > MOST_CHARACTERS;
    }
    function withoutSecrets(value) {
      if (Array.isArray(value))
        return value.map(withoutSecrets);
      if (!isObject(value))
        return value;
      return Object.fromEntries(Object.entries(value).filter(([key, child]) => !isSecretKey(key) || isCredentials(key, child) || textsIn(child, []).length === 0).map(([key, child]) => [key, withoutSecrets(child)]));
    }
    function isPrivateKey(path2) {
      return bareKey(path2).endsWith("privatekey");
    }
    function isSecretKey(key) {
      return SECRET_KEY.test(bareKey(key));
    }
    function isCredentials(key, value) {
      return bareKey(key).endsWith("credential") && isObject(value);
    }
    function bareKey(key) {
      return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "").replace(/s$/, "");
    }
    function textsIn(value, path2) {
      if (typeof value === "string")
        return [{ path: path2.join("."), text: value }];
      if (typeof value === "number" || JSON.isRawJSON(value))
        return [{ path: path2.join("."), text: JSON.stringify(value) }];
      if (typeof value !== "object" || value === null)
        return [];
      return Object.entries(value).flatMap(([key, child]) => textsIn(child, [...path2, key]));
    }
    ;
    //! ./src/hooks/update.ts
    function isLookUp({ change }) {
      return change.status === void 0 && change.settings === void 0;
    }
    async function processListedHook(job, accountId, listed, chatwoot) {
      const { hook: hook2 } = listed;
      const target = { accountId, hookId: hook2.id, appId: hook2.appId || listed.app.id, inboxId: hook2.inboxId };
      if (!Object.hasOwn(hook2.raw, "settings"))
        return { target, result: "failed", failure: { kind: "not-administrator" } };
      if (hasTooManySecrets(hook2.raw))
        return { target, result: "failed", failure: { kind: "too-many-secrets" } };
      if (isLookUp(job))
        return { target, result: "found", hook: hook2 };
      const plan = planUpdate(job, listed);
      if ("kind" in plan)
        return { target, result: "failed", failure: plan, hook: hook2 };
      if (job.dryRun) {
        if (plan.violations.length === 0)
          return { target, result: "planned", hook: hook2, plan };
        return { target, result: "failed", failure: { kind: "change-rejected", violations: plan.violations }, hook: hook2, plan };
      }
      if (isUpToDate(plan))
        return { target, result: "unchanged", hook: hook2, plan };
      return updateHook({ ...target, hookId: hook2.id }, plan.change, chatwoot, plan);
    }
    async function updateHook(target, change, chatwoot, plan) {
      try {
        const hook2 = await chatwoot.updateHook(target.accountId, target.hookId, change);
        if (hasTooManySecrets(hook2.raw))
          return { target, result: "failed", failure: { kind: "too-many-secrets" }, plan };
        const confirmed = confirmUpdate({ ...target, change }, hook2);
        if ("kind" in confirmed)
          return { target, result: "failed", failure: confirmed, hook: hook2, plan };
        const removed = plan?.hiddenRemoved.map((key) => `settings.${key}`) ?? [];
        return { target, result: "updated", hook: hook2, change, plan, unverified: [...confirmed.unverified, ...removed] };
      } catch (error2) {
        return { target, result: "failed", failure: update_failureOf(error2, plan), plan };
      }
    }
    function update_failureOf(error2, plan) {
      if (!(error2 instanceof ChatwootError))
        throw error2;
      const { failure: failure2 } = error2;
      return plan && failure2.kind === "not-found" ? { ...failure2, kind: "hook-disappeared" } : failure2;
    }
    ;
    //! ./src/hooks/run.ts
    const LANES = 4;
    const MOST_TRANSIENT_IN_A_ROW = 4;
    const CONCERNS_ALL = /* @__PURE__ */ new Set([
      "not-signed-in",
      "invalid-token",
      "bot-token",
      "wrong-address",
      "redirect",
      "unknown-host",
      "certificate",
      "tls",
      "not-http",
      "proxy-invalid",
      "proxy-rejected",
      "canceled"
    ]);
    class Run {
      #job;
      #chatwoot;
      #stopping;
      #onOutcome;
      #lists = /* @__PURE__ */ new Map();
      #found = 0;
      #transientInARow = 0;
      /** Why no more hooks are started. */
      #stop;
      /**
       * @param stopping starts no more hooks once it's aborted
       * @param onOutcome told of each outcome as it comes; returns what to keep of it
       */
      constructor(job, chatwoot, stopping, onOutcome) {
        this.#job = job;
        this.#chatwoot = chatwoot;
        this.#stopping = stopping;
        this.#onOutcome = onOutcome;
      }
      /** @returns an entry for each hook, or for each account without one, in the order of the accounts and hooks */
      async process(accounts) {
        const entries = await inLanes(accounts, LANES, (accountId) => this.#account(accountId, accounts.length === 1 ? LANES : 1));
        return entries.flat();
      }
      async #account(accountId, lanes) {
        const { selection } = this.#job;
        if (selection.by === "id")
          return inLanes(selection.hookIds, lanes, (hookId) => this.#hook({ accountId, hookId }));
        const target = { accountId, appId: selection.by === "app" ? selection.appId : void 0 };
        const selected = await this.#unlessStopped(target, async () => selectHooks(await this.#chatwoot.listApps(accountId), selection));
        if ("result" in selected)
          return [this.#finished(selected)];
        if ("kind" in selected)
          return [this.#finished(this.#notSelected(target, selected))];
        this.#found += selected.length;
        if (this.#found > MOST_TARGETS)
          return [this.#finished({ target, result: "failed", failure: { kind: "too-many-hooks" } })];
        return inLanes(selected, lanes, async (listed) => {
          const found = { accountId, hookId: listed.hook.id, appId: listed.app.id };
          return this.#finished(await this.#unlessStopped(found, () => processListedHook(this.#job, accountId, listed, this.#chatwoot)));
        });
      }
      async #hook(target) {
        return this.#finished(await this.#unlessStopped(target, async () => {
          const { change, merge: merge2, dryRun } = this.#job;
          if (!merge2 && !dryRun)
            return this.#withHooks(await updateHook(target, change, this.#chatwoot));
          const listed = selectHook(await this.#list(target.accountId), target.hookId);
          if ("kind" in listed)
            return this.#notSelected(target, listed);
          return processListedHook(this.#job, target.accountId, listed, this.#chatwoot);
        }));
      }
      /** Does the work for a target unless something has stopped the run; a request that fails becomes the target's outcome. */
      async #unlessStopped(target, work) {
        if (this.#stopping.aborted)
          this.#stop ??= { kind: "canceled" };
        if (this.#stop)
          return { target, result: "skipped", failure: this.#stop };
        try {
          return await work();
        } catch (error2) {
          if (!(error2 instanceof ChatwootError))
            throw error2;
          return { target, result: "failed", failure: error2.failure };
        }
      }
      #notSelected(target, failure2) {
        const isMissing = failure2.kind === "no-hook-found" || failure2.kind === "hook-not-listed";
        if (isMissing && isLookUp(this.#job))
          return { target, result: "missing", failure: failure2, isWarning: false };
        const { ifNoHookFound } = this.#job;
        if (failure2.kind !== "no-hook-found" || ifNoHookFound === "error")
          return { target, result: "failed", failure: failure2 };
        return { target, result: "missing", failure: failure2, isWarning: ifNoHookFound === "warn" };
      }
      #finished(outcome) {
        if (outcome.result === "failed") {
          const { failure: failure2 } = outcome;
          this.#transientInARow = isTransient(failure2) ? this.#transientInARow + 1 : 0;
          if (CONCERNS_ALL.has(failure2.kind) || this.#transientInARow >= MOST_TRANSIENT_IN_A_ROW)
            this.#stop ??= failure2;
        } else if (outcome.result !== "skipped")
          this.#transientInARow = 0;
        return this.#onOutcome(outcome);
      }
      /** The account's apps, read once for all hooks that are selected by ID. */
      #list(accountId, retries) {
        const list2 = this.#lists.get(accountId) ?? this.#chatwoot.listApps(accountId, retries);
        this.#lists.set(accountId, list2);
        return list2;
      }
      /** If there is no such hook, the failure gets the hooks there are, if the token may read them. */
      async #withHooks(outcome) {
        if (outcome.result !== "failed" || outcome.failure.kind !== "not-found")
          return outcome;
        const apps = await this.#list(outcome.target.accountId, 0).catch((error2) => {
          if (error2 instanceof ChatwootError)
            return void 0;
          throw error2;
        });
        return { ...outcome, failure: { ...outcome.failure, hooks: apps?.flatMap(({ hooks }) => hooks) } };
      }
    }
    async function inLanes(items, lanes, work) {
      const results = [];
      const queue = items.entries();
      const lane = async () => {
        for (const [index, item] of queue)
          results[index] = await work(item);
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      return results;
    }
    ;
    //! external "os"
    const external_os_namespaceObject = require("os");
    ;
    //! ./node_modules/@actions/core/lib/utils.js
    function utils_toCommandValue(input) {
      if (input === null || input === void 0) {
        return "";
      } else if (typeof input === "string" || input instanceof String) {
        return input;
      }
      return JSON.stringify(input);
    }
    function utils_toCommandProperties(annotationProperties) {
      if (!Object.keys(annotationProperties).length) {
        return {};
      }
      return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
      };
    }
    ;
    //! ./node_modules/@actions/core/lib/command.js
    function command_issueCommand(command, properties, message) {
      const cmd = new Command(command, properties, message);
      process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
    }
    function command_issue(name, message = "") {
      command_issueCommand(name, {}, message);
    }
    const CMD_STRING = "::";
    class Command {
      constructor(command, properties, message) {
        if (!command) {
          command = "missing.command";
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
      }
      toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
          cmdStr += " ";
          let first = true;
          for (const key in this.properties) {
            if (this.properties.hasOwnProperty(key)) {
              const val = this.properties[key];
              if (val) {
                if (first) {
                  first = false;
                } else {
                  cmdStr += ",";
                }
                cmdStr += `${key}=${escapeProperty(val)}`;
              }
            }
          }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
      }
    }
    function escapeData(s) {
      return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
    }
    function escapeProperty(s) {
      return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
    }
    ;
    //! external "crypto"
    const external_crypto_namespaceObject = require("crypto");
    ;
    //! external "fs"
    const external_fs_namespaceObject = require("fs");
    ;
    //! ./node_modules/@actions/core/lib/file-command.js
    function file_command_issueFileCommand(command, message) {
      const filePath = process.env[`GITHUB_${command}`];
      if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
      }
      if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
      }
      external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: "utf8"
      });
    }
    function file_command_prepareKeyValueMessage(key, value) {
      const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
      const convertedValue = utils_toCommandValue(value);
      if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
      }
      if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
      }
      return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
    }
    ;
    //! external "path"
    const external_path_namespaceObject = require("path");
    ;
    //! ./node_modules/@actions/http-client/lib/auth.js
    var auth_awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    class BasicCredentialHandler {
      constructor(username, password) {
        this.username = username;
        this.password = password;
      }
      prepareRequest(options) {
        if (!options.headers) {
          throw Error("The request has no headers");
        }
        options.headers["Authorization"] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString("base64")}`;
      }
      // This handler cannot handle 401
      canHandleAuthentication() {
        return false;
      }
      handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
          throw new Error("not implemented");
        });
      }
    }
    class auth_BearerCredentialHandler {
      constructor(token) {
        this.token = token;
      }
      // currently implements pre-authorization
      // TODO: support preAuth = false where it hooks on 401
      prepareRequest(options) {
        if (!options.headers) {
          throw Error("The request has no headers");
        }
        options.headers["Authorization"] = `Bearer ${this.token}`;
      }
      // This handler cannot handle 401
      canHandleAuthentication() {
        return false;
      }
      handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
          throw new Error("not implemented");
        });
      }
    }
    class PersonalAccessTokenCredentialHandler {
      constructor(token) {
        this.token = token;
      }
      // currently implements pre-authorization
      // TODO: support preAuth = false where it hooks on 401
      prepareRequest(options) {
        if (!options.headers) {
          throw Error("The request has no headers");
        }
        options.headers["Authorization"] = `Basic ${Buffer.from(`PAT:${this.token}`).toString("base64")}`;
      }
      // This handler cannot handle 401
      canHandleAuthentication() {
        return false;
      }
      handleAuthentication() {
        return auth_awaiter(this, void 0, void 0, function* () {
          throw new Error("not implemented");
        });
      }
    }
    ;
    //! ./node_modules/@actions/core/lib/oidc-utils.js
    var oidc_utils_awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    class oidc_utils_OidcClient {
      static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
          allowRetries: allowRetry,
          maxRetries: maxRetry
        };
        return new HttpClient("actions/oidc-client", [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
      }
      static getRequestToken() {
        const token = process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];
        if (!token) {
          throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable");
        }
        return token;
      }
      static getIDTokenUrl() {
        const runtimeUrl = process.env["ACTIONS_ID_TOKEN_REQUEST_URL"];
        if (!runtimeUrl) {
          throw new Error("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable");
        }
        return runtimeUrl;
      }
      static getCall(id_token_url) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
          var _a2;
          const httpclient = oidc_utils_OidcClient.createHttpClient();
          const res = yield httpclient.getJson(id_token_url).catch((error2) => {
            throw new Error(`Failed to get ID Token. 
 
        Error Code : ${error2.statusCode}
 
        Error Message: ${error2.message}`);
          });
          const id_token = (_a2 = res.result) === null || _a2 === void 0 ? void 0 : _a2.value;
          if (!id_token) {
            throw new Error("Response json body do not have ID Token field");
          }
          return id_token;
        });
      }
      static getIDToken(audience) {
        return oidc_utils_awaiter(this, void 0, void 0, function* () {
          try {
            let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
            if (audience) {
              const encodedAudience = encodeURIComponent(audience);
              id_token_url = `${id_token_url}&audience=${encodedAudience}`;
            }
            debug(`ID token url is ${id_token_url}`);
            const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
            setSecret(id_token);
            return id_token;
          } catch (error2) {
            throw new Error(`Error message: ${error2.message}`);
          }
        });
      }
    }
    ;
    //! ./node_modules/@actions/core/lib/summary.js
    var summary_awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
    const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
    const SUMMARY_DOCS_URL = "https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary";
    class Summary {
      constructor() {
        this._buffer = "";
      }
      /**
       * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
       * Also checks r/w permissions.
       *
       * @returns step summary file path
       */
      filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
          if (this._filePath) {
            return this._filePath;
          }
          const pathFromEnv = process.env[SUMMARY_ENV_VAR];
          if (!pathFromEnv) {
            throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
          }
          try {
            yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
          } catch (_a2) {
            throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
          }
          this._filePath = pathFromEnv;
          return this._filePath;
        });
      }
      /**
       * Wraps content in an HTML tag, adding any HTML attributes
       *
       * @param {string} tag HTML tag to wrap
       * @param {string | null} content content within the tag
       * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
       *
       * @returns {string} content wrapped in HTML element
       */
      wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
        if (!content) {
          return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
      }
      /**
       * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
       *
       * @param {SummaryWriteOptions} [options] (optional) options for write operation
       *
       * @returns {Promise<Summary>} summary instance
       */
      write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
          const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
          const filePath = yield this.filePath();
          const writeFunc = overwrite ? writeFile : appendFile;
          yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
          return this.emptyBuffer();
        });
      }
      /**
       * Clears the summary buffer and wipes the summary file
       *
       * @returns {Summary} summary instance
       */
      clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
          return this.emptyBuffer().write({ overwrite: true });
        });
      }
      /**
       * Returns the current summary buffer as a string
       *
       * @returns {string} string of summary buffer
       */
      stringify() {
        return this._buffer;
      }
      /**
       * If the summary buffer is empty
       *
       * @returns {boolen} true if the buffer is empty
       */
      isEmptyBuffer() {
        return this._buffer.length === 0;
      }
      /**
       * Resets the summary buffer without writing to summary file
       *
       * @returns {Summary} summary instance
       */
      emptyBuffer() {
        this._buffer = "";
        return this;
      }
      /**
       * Adds raw text to the summary buffer
       *
       * @param {string} text content to add
       * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
       *
       * @returns {Summary} summary instance
       */
      addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
      }
      /**
       * Adds the operating system-specific end-of-line marker to the buffer
       *
       * @returns {Summary} summary instance
       */
      addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
      }
      /**
       * Adds an HTML codeblock to the summary buffer
       *
       * @param {string} code content to render within fenced code block
       * @param {string} lang (optional) language to syntax highlight code
       *
       * @returns {Summary} summary instance
       */
      addCodeBlock(code2, lang) {
        const attrs = Object.assign({}, lang && { lang });
        const element = this.wrap("pre", this.wrap("code", code2), attrs);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML list to the summary buffer
       *
       * @param {string[]} items list of items to render
       * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
       *
       * @returns {Summary} summary instance
       */
      addList(items, ordered = false) {
        const tag = ordered ? "ol" : "ul";
        const listItems = items.map((item) => this.wrap("li", item)).join("");
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML table to the summary buffer
       *
       * @param {SummaryTableCell[]} rows table rows
       *
       * @returns {Summary} summary instance
       */
      addTable(rows) {
        const tableBody = rows.map((row) => {
          const cells = row.map((cell) => {
            if (typeof cell === "string") {
              return this.wrap("td", cell);
            }
            const { header, data, colspan, rowspan } = cell;
            const tag = header ? "th" : "td";
            const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
            return this.wrap(tag, data, attrs);
          }).join("");
          return this.wrap("tr", cells);
        }).join("");
        const element = this.wrap("table", tableBody);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds a collapsable HTML details element to the summary buffer
       *
       * @param {string} label text for the closed state
       * @param {string} content collapsable content
       *
       * @returns {Summary} summary instance
       */
      addDetails(label, content) {
        const element = this.wrap("details", this.wrap("summary", label) + content);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML image tag to the summary buffer
       *
       * @param {string} src path to the image you to embed
       * @param {string} alt text description of the image
       * @param {SummaryImageOptions} options (optional) addition image attributes
       *
       * @returns {Summary} summary instance
       */
      addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
        const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML section heading element
       *
       * @param {string} text heading text
       * @param {number | string} [level=1] (optional) the heading level, default: 1
       *
       * @returns {Summary} summary instance
       */
      addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML thematic break (<hr>) to the summary buffer
       *
       * @returns {Summary} summary instance
       */
      addSeparator() {
        const element = this.wrap("hr", null);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML line break (<br>) to the summary buffer
       *
       * @returns {Summary} summary instance
       */
      addBreak() {
        const element = this.wrap("br", null);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML blockquote to the summary buffer
       *
       * @param {string} text quote text
       * @param {string} cite (optional) citation url
       *
       * @returns {Summary} summary instance
       */
      addQuote(text, cite) {
        const attrs = Object.assign({}, cite && { cite });
        const element = this.wrap("blockquote", text, attrs);
        return this.addRaw(element).addEOL();
      }
      /**
       * Adds an HTML anchor tag to the summary buffer
       *
       * @param {string} text link text/content
       * @param {string} href hyperlink
       *
       * @returns {Summary} summary instance
       */
      addLink(text, href) {
        const element = this.wrap("a", text, { href });
        return this.addRaw(element).addEOL();
      }
    }
    const _summary = new Summary();
    const markdownSummary = (
      /* unused pure expression or super */
      null
    );
    const summary = (
      /* unused pure expression or super */
      null
    );
    ;
    //! ./node_modules/@actions/core/lib/path-utils.js
    function toPosixPath(pth) {
      return pth.replace(/[\\]/g, "/");
    }
    function toWin32Path(pth) {
      return pth.replace(/[/]/g, "\\");
    }
    function toPlatformPath(pth) {
      return pth.replace(/[/\\]/g, path.sep);
    }
    var vendor_exec = __nccwpck_require__(621);
    ;
    //! ./node_modules/@actions/core/lib/platform.js
    var platform_awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
      const { stdout: version2 } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', void 0, {
        silent: true
      });
      const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', void 0, {
        silent: true
      });
      return {
        name: name.trim(),
        version: version2.trim()
      };
    });
    const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
      var _a2, _b, _c, _d;
      const { stdout } = yield exec.getExecOutput("sw_vers", void 0, {
        silent: true
      });
      const version2 = (_b = (_a2 = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a2 === void 0 ? void 0 : _a2[1]) !== null && _b !== void 0 ? _b : "";
      const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : "";
      return {
        name,
        version: version2
      };
    });
    const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
      const { stdout } = yield exec.getExecOutput("lsb_release", ["-i", "-r", "-s"], {
        silent: true
      });
      const [name, version2] = stdout.trim().split("\n");
      return {
        name,
        version: version2
      };
    });
    const platform = external_os_namespaceObject.platform();
    const arch = external_os_namespaceObject.arch();
    const isWindows = platform === "win32";
    const isMacOS = platform === "darwin";
    const isLinux = platform === "linux";
    function getDetails() {
      return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, yield isWindows ? getWindowsInfo() : isMacOS ? getMacOsInfo() : getLinuxInfo()), {
          platform,
          arch,
          isWindows,
          isMacOS,
          isLinux
        });
      });
    }
    ;
    //! ./node_modules/@actions/core/lib/core.js
    var core_awaiter = function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    var ExitCode;
    (function(ExitCode2) {
      ExitCode2[ExitCode2["Success"] = 0] = "Success";
      ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
    })(ExitCode || (ExitCode = {}));
    function exportVariable(name, val) {
      const convertedVal = toCommandValue(val);
      process.env[name] = convertedVal;
      const filePath = process.env["GITHUB_ENV"] || "";
      if (filePath) {
        return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
      }
      issueCommand("set-env", { name }, convertedVal);
    }
    function core_setSecret(secret) {
      command_issueCommand("add-mask", {}, secret);
    }
    function addPath(inputPath) {
      const filePath = process.env["GITHUB_PATH"] || "";
      if (filePath) {
        issueFileCommand("PATH", inputPath);
      } else {
        issueCommand("add-path", {}, inputPath);
      }
      process.env["PATH"] = `${inputPath}${path.delimiter}${process.env["PATH"]}`;
    }
    function getInput(name, options) {
      const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
      if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
      }
      if (options && options.trimWhitespace === false) {
        return val;
      }
      return val.trim();
    }
    function getMultilineInput(name, options) {
      const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
      if (options && options.trimWhitespace === false) {
        return inputs;
      }
      return inputs.map((input) => input.trim());
    }
    function getBooleanInput(name, options) {
      const trueValue = ["true", "True", "TRUE"];
      const falseValue = ["false", "False", "FALSE"];
      const val = getInput(name, options);
      if (trueValue.includes(val))
        return true;
      if (falseValue.includes(val))
        return false;
      throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
    }
    function setOutput(name, value) {
      const filePath = process.env["GITHUB_OUTPUT"] || "";
      if (filePath) {
        return file_command_issueFileCommand("OUTPUT", file_command_prepareKeyValueMessage(name, value));
      }
      process.stdout.write(external_os_namespaceObject.EOL);
      command_issueCommand("set-output", { name }, utils_toCommandValue(value));
    }
    function setCommandEcho(enabled) {
      issue("echo", enabled ? "on" : "off");
    }
    function setFailed(message) {
      process.exitCode = ExitCode.Failure;
      error(message);
    }
    function isDebug() {
      return process.env["RUNNER_DEBUG"] === "1";
    }
    function core_debug(message) {
      issueCommand("debug", {}, message);
    }
    function error(message, properties = {}) {
      command_issueCommand("error", utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function warning(message, properties = {}) {
      command_issueCommand("warning", utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function notice(message, properties = {}) {
      issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function info(message) {
      process.stdout.write(message + external_os_namespaceObject.EOL);
    }
    function startGroup(name) {
      issue("group", name);
    }
    function endGroup() {
      issue("endgroup");
    }
    function group(name, fn) {
      return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
          result = yield fn();
        } finally {
          endGroup();
        }
        return result;
      });
    }
    function saveState(name, value) {
      const filePath = process.env["GITHUB_STATE"] || "";
      if (filePath) {
        return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
      }
      issueCommand("save-state", { name }, toCommandValue(value));
    }
    function getState(name) {
      return process.env[`STATE_${name}`] || "";
    }
    function getIDToken(aud) {
      return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
      });
    }
    ;
    //! external "node:fs"
    const external_node_fs_namespaceObject = require("node:fs");
    ;
    //! external "node:path"
    const external_node_path_namespaceObject = require("node:path");
    var main = __nccwpck_require__(547);
    ;
    //! ./src/inputs/settings.ts
    const settings_DEEPEST = 99;
    const LARGEST_FILE = 10 * 1024 * 1024;
    class SettingsError extends Error {
      name = "SettingsError";
    }
    function readSettingsFile(file2, workspace) {
      const path2 = (0, external_node_path_namespaceObject.resolve)(workspace, file2);
      const stat = reading(() => (0, external_node_fs_namespaceObject.statSync)(path2, { throwIfNoEntry: false }));
      if (!stat)
        throw new SettingsError("this file doesn't exist in the workspace. Add a step with actions/checkout before this one");
      if (!stat.isFile())
        throw new SettingsError("expected a JSON file; this isn't a file");
      if (stat.size > LARGEST_FILE)
        throw new SettingsError("the file is larger than 10 MiB");
      const bytes = reading(() => (0, external_node_fs_namespaceObject.readFileSync)(path2));
      try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      } catch {
        throw new SettingsError("the file isn't UTF-8 text. Save it as UTF-8");
      }
    }
    function reading(read) {
      try {
        return read();
      } catch (error2) {
        throw new SettingsError(`the file can't be read (${error2 instanceof Error && "code" in error2 ? error2.code : "unknown error"})`);
      }
    }
    function parseSettings(text) {
      const json2 = text.replace(/^\uFEFF/, "");
      const { tree, error: error2 } = parseWithPlaces(json2);
      if (error2)
        throw new SettingsError(`not valid JSON, ${place(json2, error2.offset)}: ${SYNTAX[error2.error]}. ${TO_JSON}`);
      if (tree?.type !== "object")
        throw new SettingsError("expected a JSON object in braces; this is another kind of JSON value");
      rejectUnsendable(tree, json2);
      const settings = JSON.parse(json2);
      return settings;
    }
    const TO_JSON = "If an expression inserts a secret, quotes and line breaks in it break the JSON: use ${{ toJSON(secrets.NAME) }} without quotes around it";
    const SYNTAX = {
      1: "a word that isn't true, false, or null, or a string without double quotes",
      2: "a number that isn't written as JSON requires",
      3: "expected a key in double quotes",
      4: "expected a value",
      5: "expected a colon",
      6: "expected a comma",
      7: "expected a closing brace",
      8: "expected a closing bracket",
      9: "expected the end; there is more after the value",
      10: "a comment, which JSON doesn't allow",
      11: "a comment, which JSON doesn't allow",
      12: "a string that doesn't end (write a line break inside a string as \\n)",
      13: "a number that doesn't end",
      14: "an escape sequence \\u without four hexadecimal digits",
      15: "a backslash before a character that can't be escaped",
      16: "a control character inside a string"
    };
    function parseWithPlaces(json2) {
      const errors = [];
      try {
        const tree = (0, main.parseTree)(json2, errors, { disallowComments: true });
        return { tree, error: errors[0] };
      } catch (error2) {
        if (error2 instanceof RangeError)
          throw new SettingsError(TOO_DEEP);
        throw error2;
      }
    }
    const TOO_DEEP = `nested deeper than ${settings_DEEPEST} levels, which Chatwoot rejects. Flatten the settings`;
    function rejectUnsendable(node2, json2, level = 1) {
      const reject = (what, { offset } = node2) => {
        throw new SettingsError(`${place(json2, offset)}: ${what}`);
      };
      const children = node2.children ?? [];
      switch (node2.type) {
        case "number":
          if (!isFaithful(json2.slice(node2.offset, node2.offset + node2.length)))
            reject("this number can't be represented exactly; if the app accepts strings, quote it");
          break;
        case "string":
          if (node2.value.includes("\0"))
            reject("a NUL character, which Chatwoot can't store");
          if (!node2.value.isWellFormed())
            reject("half of a surrogate pair (a broken character), which Chatwoot can't store");
          break;
        case "array":
          if (children.some((child) => child.type === "null"))
            reject("null inside an array, which Chatwoot would silently drop");
          break;
        case "object": {
          const repeated = repeatedKey(children);
          if (repeated)
            reject("this key appears twice in the same object", repeated);
          break;
        }
      }
      if (level > settings_DEEPEST && node2.children)
        reject(TOO_DEEP);
      for (const child of children)
        rejectUnsendable(child, json2, child.type === "property" ? level : level + 1);
    }
    function repeatedKey(properties) {
      const seen = /* @__PURE__ */ new Set();
      return properties.find(({ children }) => {
        const key = children?.[0]?.value;
        return seen.has(key) || !seen.add(key);
      });
    }
    function place(text, offset) {
      const before = text.slice(0, offset);
      const lastBreak = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
      return `line ${before.split(/\r\n|[\r\n]/).length}, column ${offset - lastBreak}`;
    }
    ;
    //! ./src/inputs/inputs.ts
    function readInputs() {
      const given = Object.fromEntries(Object.keys(fields.shape).map((name) => [name, readInput(name)]));
      const parsed = safeParse(schema, given);
      const secrets = (settings2) => [
        ...given["api-access-token"] === void 0 ? [] : [given["api-access-token"]],
        ...settings2.flatMap((value) => secretsIn(value)).map(({ text }) => text)
      ];
      if (parsed.success)
        return { secrets: secrets([parsed.data.settings, parsed.data["settings-file"]]), inputs: toInputs(parsed.data) };
      const { settings, "settings-file": file2 } = fields.shape;
      return {
        secrets: secrets([safeParse(settings, given.settings).data, safeParse(file2, given["settings-file"]).data]),
        problems: firstOfEach(parsed.error.issues.map(({ path: path2, message }) => ({ input: String(path2[0]), problem: message })))
      };
    }
    function firstOfEach(problems) {
      return problems.filter(({ input }, index) => problems.findIndex((other) => other.input === input) === index);
    }
    function readInput(name) {
      const text = getInput(name, { trimWhitespace: name !== "settings" });
      return text.trim() === "" ? void 0 : text;
    }
    const UNSET = "Check that the variable, secret, or output exists; unset expressions evaluate to an empty string";
    const REQUIRED = `required, but empty. ${UNSET}`;
    const LONGEST_QUOTE = 40;
    function expected(what) {
      return {
        error: ({ input }) => {
          if (input === void 0)
            return REQUIRED;
          const text = String(input);
          return `expected ${what}, got ${text.length > LONGEST_QUOTE ? `${text.length} characters` : `"${text}"`}`;
        }
      };
    }
    const ID = /^[1-9]\d{0,14}$/;
    const ID_OR_ALL = /^(all|[1-9]\d{0,14})$/;
    const ANY_ID = "an ID in plain digits, such as 42";
    function list(entry, what) {
      return /* @__PURE__ */ pipe(/* @__PURE__ */ pipe(/* @__PURE__ */ schemas_string(expected(what)), /* @__PURE__ */ transform((text) => text.split(/[\s,]+/).filter((part) => part !== ""))), (/* @__PURE__ */ array((/* @__PURE__ */ schemas_string()).check(/* @__PURE__ */ _regex(entry, expected(what))))).check(/* @__PURE__ */ _minLength(1, REQUIRED), /* @__PURE__ */ _maxLength(MOST_TARGETS, `more than ${MOST_TARGETS} IDs; split them over several steps`), /* @__PURE__ */ refine((ids) => new Set(ids).size === ids.length, "the same ID appears twice"), /* @__PURE__ */ refine((ids) => ids.length === 1 || !ids.includes("all"), "all can't be combined with IDs")));
    }
    function choice(truthy, falsy, what) {
      return /* @__PURE__ */ pipe(/* @__PURE__ */ pipe(/* @__PURE__ */ schemas_string(), /* @__PURE__ */ transform((text) => text.toLowerCase())), /* @__PURE__ */ pipe(/* @__PURE__ */ schemas_enum([...truthy, ...falsy], expected(what)), /* @__PURE__ */ transform((word) => truthy.includes(word))));
    }
    function flag() {
      return /* @__PURE__ */ schemas_default(choice(["true"], ["false"], "true or false"), false);
    }
    function wholeNumber(from, to) {
      const error2 = expected(`a whole number from ${from} to ${to}`);
      return /* @__PURE__ */ pipe(/* @__PURE__ */ pipe((/* @__PURE__ */ schemas_string()).check(/* @__PURE__ */ _regex(/^\d{1,4}$/, error2)), /* @__PURE__ */ transform(Number)), (/* @__PURE__ */ schemas_number()).check(/* @__PURE__ */ _gte(from, error2), /* @__PURE__ */ _lte(to, error2)));
    }
    function inputs_json(read) {
      return /* @__PURE__ */ pipe(/* @__PURE__ */ schemas_string(), /* @__PURE__ */ transform((text, context) => {
        try {
          return parseSettings(read(text));
        } catch (error2) {
          if (!(error2 instanceof SettingsError))
            throw error2;
          context.issues.push({ code: "custom", message: error2.message, input: void 0 });
          return NEVER;
        }
      }));
    }
    const baseUrl = /* @__PURE__ */ pipe(
      // action.yml has the default. Taking it here too would send the token of a self-hosted installation to Chatwoot Cloud if a variable is unset.
      (/* @__PURE__ */ schemas_string("set, but empty. Check that the variable exists, or remove the input to use https://app.chatwoot.com")).check(/* @__PURE__ */ refine(isHttpUrl, "expected a URL such as https://chatwoot.example.com"), /* @__PURE__ */ refine((text) => !text.includes("@"), "must not contain a user name or password; set the token as api-access-token"), /* @__PURE__ */ refine((text) => !/[?#]/.test(text), "must not contain a query or fragment (? or #)"), /* @__PURE__ */ refine((text) => !DASHBOARD.test(text), "this is the URL of a dashboard page; use it without /app and everything after it")),
      /* @__PURE__ */ transform((text) => new URL(text))
    );
    const DASHBOARD = /\/app\/(accounts|login)(\/|$)/;
    const fields = /* @__PURE__ */ object({
      "account-id": list(ID_OR_ALL, `${ANY_ID}, several of them, or all`),
      "hook-id": /* @__PURE__ */ optional(list(ID, ANY_ID)),
      // As in config/integration/apps.yml of Chatwoot.
      "app-id": /* @__PURE__ */ optional((/* @__PURE__ */ schemas_string()).check(/* @__PURE__ */ _regex(/^[\w-]{1,50}$/, expected("the ID of an app, such as openai or google_translate")))),
      "inbox-id": /* @__PURE__ */ optional((/* @__PURE__ */ schemas_string()).check(/* @__PURE__ */ _regex(ID_OR_ALL, expected(`${ANY_ID}, or all`)))),
      "if-no-hook-found": /* @__PURE__ */ schemas_default(/* @__PURE__ */ schemas_enum(["error", "warn", "ignore"], expected("error, warn, or ignore")), "error"),
      status: /* @__PURE__ */ optional(choice(["1", "true", "enabled", "active", "on"], ["0", "false", "disabled", "inactive", "off"], "enabled or disabled (also 1, true, active, on, or 0, false, inactive, off)")),
      settings: /* @__PURE__ */ optional(inputs_json((text) => text)),
      "settings-file": /* @__PURE__ */ optional(inputs_json((file2) => readSettingsFile(file2, process.env.GITHUB_WORKSPACE ?? "."))),
      "merge-settings": flag(),
      "api-access-token": (/* @__PURE__ */ schemas_string("required, but empty. Check that the secret exists in this repository or environment, and its name. Secrets aren't passed to workflows triggered from forks; Dependabot runs can read only Dependabot secrets")).check(/* @__PURE__ */ _regex(/^[\x20-\x7e]+$/, "contains a character that isn't allowed in a header, such as a line break. Copy the token again")),
      "base-url": baseUrl,
      "allow-insecure-http": flag(),
      "timeout-seconds": /* @__PURE__ */ schemas_default(wholeNumber(1, 600), 30),
      retries: /* @__PURE__ */ schemas_default(wholeNumber(0, 10), 3),
      "dry-run": flag()
    });
    const schema = fields.check(/* @__PURE__ */ check(
      ({ value, issues }) => {
        for (const { input, problem } of conflictsIn(value))
          issues.push({ code: "custom", path: [input], message: problem, input: void 0 });
      },
      // Checked even if a single input is invalid, so that one message lists everything.
      { when: () => true }
    ));
    function conflictsIn(given) {
      const { "hook-id": hookIds, "app-id": appId, "inbox-id": inbox, "base-url": url2 } = given;
      const isOneAccount = [given["account-id"]].flat().length === 1 && ![given["account-id"]].flat().includes("all");
      const hasSettings = given.settings !== void 0 || given["settings-file"] !== void 0;
      const changesNothing = given.status === void 0 && !hasSettings;
      const emptySecrets = secretsIn(settingsOf(given)).filter(({ text }) => text === "");
      const conflicts = [
        [hookIds !== void 0 && appId !== void 0, "hook-id, app-id", "set only one of them"],
        [
          hookIds === void 0 && appId === void 0 && !(changesNothing && given["dry-run"]),
          "hook-id, app-id",
          `one of them is ${REQUIRED}`
        ],
        [hookIds !== void 0 && !isOneAccount, "hook-id", "requires a single account-id; use app-id for several accounts"],
        [inbox !== void 0 && appId === void 0, "inbox-id", "requires app-id"],
        [
          inbox !== void 0 && inbox !== "all" && !isOneAccount,
          "inbox-id",
          "an inbox ID requires a single account-id; use all for several accounts"
        ],
        [changesNothing && !given["dry-run"], "status, settings, settings-file", `all empty, so there is nothing to update. ${UNSET}`],
        [hasTooManySecrets(settingsOf(given)), "settings", "more than 1000 lines or 64 KiB of secrets"],
        [
          emptySecrets.length > 0,
          "settings",
          `${emptySecrets.map(({ path: path2 }) => path2).join(", ")}: an empty secret. ${UNSET}. To remove it on purpose, leave the key out or set it to null`
        ],
        [
          url2 instanceof URL && isUnencrypted(url2) && given["allow-insecure-http"] !== true,
          "base-url",
          "http:// is rejected unless you set allow-insecure-http: the token would be sent unencrypted. Use https://"
        ]
      ];
      return conflicts.filter(([isConflict]) => isConflict).map(([, input, problem]) => ({ input, problem }));
    }
    function toInputs(given) {
      const { "account-id": accountIds, "hook-id": hookIds, "app-id": appId, "base-url": url2 } = given;
      const settings = settingsOf(given);
      return {
        job: {
          accounts: accountIds.includes("all") ? "all" : accountIds,
          selection: hookIds ? { by: "id", hookIds } : appId ? { by: "app", appId, inbox: given["inbox-id"] } : { by: "account" },
          change: { status: given.status, settings },
          merge: given["merge-settings"],
          dryRun: given["dry-run"],
          ifNoHookFound: given["if-no-hook-found"]
        },
        token: given["api-access-token"],
        baseUrl: `${url2.origin}${url2.pathname.replace(/\/+$/, "")}`,
        timeoutMs: given["timeout-seconds"] * 1e3,
        retries: given.retries,
        warnings: [
          ...isUnencrypted(url2) ? ["base-url is http://, so the access token and settings are sent unencrypted"] : [],
          ...mistakesIn(settings)
        ]
      };
    }
    function settingsOf({ settings, "settings-file": file2 }) {
      return settings || file2 ? { ...file2, ...settings } : void 0;
    }
    function mistakesIn(settings) {
      return secretsIn(settings).filter(({ path: path2 }) => !isPrivateKey(path2)).flatMap(({ path: path2, text }) => {
        if (text !== text.trim())
          return [`settings: ${path2} starts or ends with whitespace, which Chatwoot stores; most providers then reject the key`];
        return /[\r\n]/.test(text) ? [`settings: ${path2} contains a line break, which Chatwoot stores; most providers then reject the key`] : [];
      });
    }
    function isHttpUrl(text) {
      const url2 = /[\s\\]/.test(text) ? null : URL.parse(text);
      return url2?.protocol === "https:" || url2?.protocol === "http:";
    }
    function isUnencrypted({ protocol, hostname: hostname2 }) {
      const isLoopback = hostname2 === "localhost" || hostname2 === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname2);
      return protocol === "http:" && !isLoopback;
    }
    ;
    //! ./src/report/describe.ts
    const LONGEST_LIST = 50;
    function limited(lines, most = LONGEST_LIST) {
      return lines.length > most ? [...lines.slice(0, most), `and ${lines.length - most} more`] : [...lines];
    }
    function describeHooks(hooks) {
      if (hooks.length === 0)
        return ["the list of apps shows no hooks in this account"];
      return limited(hooks.map(({ id: id2, appId, inboxId, status }) => `hook ${id2}: ${[appId, ...inboxOf(inboxId), statusName(status)].join(", ")}`));
    }
    function nameOf({ accountId, hookId, appId, inboxId }) {
      const app2 = appId ? ` (${[appId, ...inboxOf(inboxId)].join(", ")})` : "";
      return hookId ? `hook ${hookId}${app2} of account ${accountId}` : `account ${accountId}`;
    }
    function inboxOf(inboxId) {
      return inboxId ? [`inbox ${inboxId}`] : [];
    }
    function statusName(status) {
      if (status === void 0)
        return "status unknown";
      return status ? "enabled" : "disabled";
    }
    function describeStatus({ now, next }) {
      return now === next ? `already ${statusName(now)}` : `${statusName(now)} \u2192 ${statusName(next)}`;
    }
    const EFFECTS = {
      added: "added",
      changed: "changed",
      unchanged: "unchanged",
      removed: "removed",
      hidden: "sent (the stored value is hidden by Chatwoot)"
    };
    function notesOf({ hiddenRemoved, mayRemoveUnknown, unchecked }) {
      return [
        ...hiddenRemoved.length > 0 ? [`Hidden by Chatwoot and not in settings, so removed if stored: ${limited(hiddenRemoved).join(", ")}.`] : [],
        ...mayRemoveUnknown ? ["Chatwoot doesn't show all settings of this app. Stored keys that aren't in settings would be removed."] : [],
        ...unchecked ? [UNCHECKED[unchecked]] : []
      ];
    }
    const UNCHECKED = {
      "no-schema": "The settings were not validated: Chatwoot publishes no schema for this app.",
      "schema-unusable": "The settings were not validated: the schema that Chatwoot publishes for this app uses rules that this action does not check.",
      "stored-settings-hidden": "The stored settings were not validated, because Chatwoot doesn't show all of them. If they don't match the app, Chatwoot rejects the update."
    };
    ;
    //! ./src/report/advice.ts
    function explain(failure2, asked) {
      const { happened, advice } = WORDING[failure2.kind];
      const context = { ...failure2, ...asked };
      return {
        kind: failure2.kind,
        happened: wording(happened, context),
        attempts: failure2.attempts,
        words: failure2.words,
        details: [...failure2.hooks ? describeHooks(failure2.hooks) : [], ...limited(failure2.violations ?? [])],
        advice: `${whenToComeBack(failure2)}${wording(advice, context)}${failure2.mayBeApplied ? MAY_BE_APPLIED : ""}`,
        requestId: failure2.requestId
      };
    }
    function explainRetry(failure2, asked) {
      return wording(WORDING[failure2.kind].happened, { ...failure2, ...asked });
    }
    function describeJob(job, { accountId, hookId, appId }) {
      const { change, merge: merge2, dryRun, selection } = job;
      const inbox = selection.by === "app" && selection.inbox !== void 0 && selection.inbox !== "all" ? ` of inbox ${selection.inbox}` : "";
      const hook2 = `${hookId === void 0 ? appId === void 0 ? "the hooks" : `the ${appId} hook${inbox}` : `hook ${hookId}`} of account ${accountId}`;
      if (isLookUp(job))
        return `look up ${hook2}`;
      const status = change.status === void 0 ? "" : `${change.status ? "enable" : "disable"} ${hook2}`;
      const verb = merge2 ? "merge settings into" : "replace the settings of";
      const settings = change.settings ? status ? ` and ${merge2 ? "merge its" : "replace its"} settings` : `${verb} ${hook2}` : "";
      return `${dryRun ? "plan to " : ""}${status}${settings}`;
    }
    function wording(part, context) {
      return typeof part === "function" ? part(context) : part;
    }
    const MAY_BE_APPLIED = ". The change may have been made: check the hook in the dashboard, or run this step again, because updates are safe to repeat";
    const NEW_TOKEN = "Copy the access token of an administrator from Profile Settings \u2192 Access Token in Chatwoot, and store it in the secret used for api-access-token";
    const NOT_LISTED = "Chatwoot doesn't list hooks of apps that aren't configured on the installation, although such hooks may exist; hook-id can update them";
    const CHECK_SERVER = ({ baseUrl: baseUrl2 }) => `Check that base-url (${baseUrl2}) is a Chatwoot server, and what is in front of it`;
    const WORDING = {
      "not-signed-in": {
        happened: "Chatwoot received no access token (401), neither as api_access_token nor as api-access-token",
        advice: "A proxy in front of Chatwoot drops the header. Let it pass api_access_token or api-access-token; in nginx, set underscores_in_headers on. Also check that base-url is the Chatwoot server itself"
      },
      "invalid-token": {
        happened: "Chatwoot doesn't know this access token (401)",
        advice: ({ baseUrl: baseUrl2 }) => `${NEW_TOKEN}. Check that it belongs to ${baseUrl2}; resetting a token invalidates the old one`
      },
      "not-administrator": {
        happened: "the access token belongs to an agent, who can't manage integrations",
        advice: `${NEW_TOKEN}, or make that user an administrator of the account`
      },
      "not-in-account": {
        happened: "the access token's user isn't a member of this account (401)",
        advice: "Check account-id: it is the number after /app/accounts/ in the dashboard URL. Or use the token of an administrator of that account"
      },
      "bot-token": {
        happened: "the access token belongs to an agent bot or a platform app, which can't manage integrations (401)",
        advice: NEW_TOKEN
      },
      "account-suspended": {
        happened: "the account is suspended (401)",
        advice: "Ask whoever runs this Chatwoot installation to activate it (Chatwoot Cloud: Chatwoot support), or check account-id"
      },
      unauthorized: {
        happened: "the server rejected the access token (401)",
        advice: `${NEW_TOKEN}. Check account-id and base-url; a login page or a proxy in front of Chatwoot must let this request through`
      },
      "no-api-access": {
        happened: "the account's plan doesn't include API access (403)",
        advice: "Upgrade the account to a plan with API access, or check account-id"
      },
      forbidden: {
        happened: "access was denied (403)",
        advice: "A firewall or an IP allowlist in front of Chatwoot may reject the runner. Let it through, or use a self-hosted runner"
      },
      "not-found": {
        happened: ({ hooks, method }) => {
          if (method === "GET")
            return "the account doesn't exist (404)";
          return hooks ? "this hook doesn't exist in the account (404)" : "the account doesn't exist, or has no such hook (404)";
        },
        advice: ({ hooks, method }) => {
          if (method === "GET")
            return "Check account-id: it is the number after /app/accounts/ in the dashboard URL";
          if (hooks)
            return `Set hook-id to one of the hooks listed; a hook that was disconnected and connected again has a new ID. ${NOT_LISTED}`;
          return "Check account-id (the number after /app/accounts/ in the dashboard URL) and hook-id; a hook that was disconnected and connected again has a new ID";
        }
      },
      "wrong-address": {
        happened: "this URL is not a Chatwoot API (404)",
        advice: ({ baseUrl: baseUrl2 }) => `Check base-url (${baseUrl2}): use the dashboard URL without /app and everything after it. Add a path only if Chatwoot is served below one`
      },
      redirect: {
        happened: ({ status, location: location2 }) => `the server redirects (${status})${location2 ? ` to ${targetOf(location2)}` : ""}; the action never sends the token to another address`,
        advice: redirectAdvice
      },
      "bad-request": {
        happened: "the server couldn't read the request (400)",
        advice: ({ baseUrl: baseUrl2 }) => `Check base-url (${baseUrl2}): http:// for a port that expects https:// ends like this. Otherwise, check whether a proxy changes requests or rejects header names`
      },
      "too-large": {
        happened: "the request is too large for the server (413)",
        advice: "Make settings smaller, or raise the limit of the proxy in front of Chatwoot (in nginx, client_max_body_size: 1 MB by default)"
      },
      "settings-invalid": {
        happened: ({ job }) => `the ${job.change.settings ? "" : "stored "}settings don't match what the app expects (422)`,
        advice: ({ job }) => job.change.settings ? "Provide complete settings, including secrets: any key you omit is deleted, and most apps reject unknown keys and settings that lack a required key. To change single keys, set merge-settings: true" : "The settings stored for this hook no longer match the app, so Chatwoot rejects every change. Provide complete settings together with status"
      },
      "credentials-rejected": {
        happened: "Chatwoot couldn't verify the credentials with the app's provider (422)",
        advice: ({ job }) => job.change.settings ? "If the message says that a key is invalid, check it with the provider: not revoked, with the required permissions. If it says that the provider couldn't be reached, run this step again later" : "Chatwoot verifies the stored key when a hook is enabled. If the message says that it is invalid, provide new settings together with status. If the provider couldn't be reached, run this step again later"
      },
      "feature-disabled": {
        happened: "a feature that this app requires is disabled for the account (422)",
        advice: "Ask whoever runs this Chatwoot installation to enable the feature for the account, then run this step again"
      },
      "app-taken": {
        happened: "the account has another hook of this app, which allows only one (422)",
        advice: "Disconnect one of the two in the dashboard under Settings \u2192 Integrations, then run this step again"
      },
      "inbox-missing": {
        happened: "the inbox of this hook no longer exists (422)",
        advice: "Delete the hook in the dashboard, connect the app to an existing inbox, and set hook-id to the new ID"
      },
      "hook-invalid": {
        happened: "Chatwoot rejected the change (422)",
        advice: "The stored hook is no longer valid. Fix it in the dashboard, or disconnect and connect the app again, which gives the hook a new ID"
      },
      "database-slow": {
        happened: "Chatwoot's database was too slow (422); nothing was changed",
        advice: "Run this step again later, or raise retries"
      },
      "body-lost": {
        happened: "the request reached Chatwoot without its content (422)",
        advice: "A proxy drops or changes the body or its content type, application/json. Let it pass requests unchanged"
      },
      "rate-limited": {
        happened: "there were too many requests from this address (429)",
        advice: "Chatwoot allows 3000 requests a minute from one address. Spread the runs, or raise retries"
      },
      "server-error": {
        happened: "Chatwoot failed (500)",
        advice: ({ requestId }) => `Check the log of the Chatwoot server${requestId ? " for this x-request-id" : ""}: often its database or Redis is down. A line break inside a key in settings also ends like this`
      },
      gateway: {
        happened: ({ status }) => `the proxy in front of Chatwoot got no response from it (${status})`,
        advice: "Check that Chatwoot itself is running and responding"
      },
      "request-timeout": {
        happened: "the server stopped waiting for the request (408)",
        advice: "Run this step again. If it fails again, check the network between the runner and the server"
      },
      "unexpected-status": {
        happened: ({ status }) => `the server returned a status that Chatwoot doesn't use (${status})`,
        advice: CHECK_SERVER
      },
      network: {
        happened: ({ code: code2 }) => `the connection failed (${code2})`,
        advice: ({ baseUrl: baseUrl2 }) => `Check that the runner can reach ${baseUrl2}: that the server is running, that the port is right, and whether it requires a self-hosted runner or a proxy (https_proxy)`
      },
      "incomplete-response": {
        happened: "the connection ended in the middle of the response",
        advice: "Check the Chatwoot server and the proxies in front of it"
      },
      timeout: {
        happened: ({ timeoutMs }) => `timed out after ${timeoutMs / 1e3} seconds waiting for a complete response`,
        advice: "If the server is slow, raise timeout-seconds"
      },
      "response-too-large": {
        happened: "the response is larger or more deeply nested than any response of Chatwoot",
        advice: CHECK_SERVER
      },
      "unknown-host": {
        happened: "the server's name doesn't exist (ENOTFOUND)",
        advice: ({ baseUrl: baseUrl2 }) => `Check the spelling of base-url (${baseUrl2}). A name in a private network requires a self-hosted runner`
      },
      certificate: {
        happened: ({ code: code2 }) => `the server's certificate isn't trusted (${code2})`,
        advice: "For a private CA, set NODE_EXTRA_CA_CERTS to a PEM file on the runner, in the env of this step. Otherwise, check whether the certificate is expired, is for another name, or lacks its intermediate certificates"
      },
      tls: {
        happened: ({ code: code2 }) => `the TLS connection failed (${code2})`,
        advice: ({ baseUrl: baseUrl2 }) => `Check whether the port in base-url (${baseUrl2}) expects https://. The server must support TLS 1.2 or later`
      },
      "not-http": {
        happened: ({ code: code2 }) => `the response isn't valid HTTP (${code2})`,
        advice: ({ baseUrl: baseUrl2 }) => `Check the port in base-url (${baseUrl2}), and whether it expects https:// instead of http://`
      },
      "proxy-invalid": {
        happened: ({ variable }) => `the environment variable ${variable} isn't a proxy that can be used`,
        advice: ({ variable }) => `Set ${variable} to http://HOST:PORT or https://HOST:PORT. Write special characters in a user name or password percent-encoded (# as %23, % as %25); SOCKS proxies aren't supported. Or name the server in no_proxy`
      },
      "proxy-rejected": {
        happened: ({ code: code2 }) => `the proxy rejected the connection (${code2})`,
        advice: "Check https_proxy (http_proxy for http://) of the runner: user name and password, and whether the proxy allows this server. Or name the server in no_proxy"
      },
      "proxy-failed": {
        happened: ({ code: code2 }) => `the connection through the proxy failed (${code2})`,
        advice: "Check that the proxy in https_proxy (http_proxy for http://) is running, and that it can reach the server. Or name the server in no_proxy"
      },
      canceled: {
        happened: "the job was canceled",
        advice: "Run the workflow again to process the rest"
      },
      "compressed-response": {
        happened: ({ code: code2 }) => `the response is compressed (${code2}), although the action doesn't ask for that`,
        advice: "A proxy in front of Chatwoot compresses responses whatever the client accepts. Turn that off for the API"
      },
      "not-json": {
        happened: ({ status }) => `the response (${status}) isn't JSON, so it isn't from a Chatwoot API`,
        advice: ({ baseUrl: baseUrl2 }) => `Check base-url (${baseUrl2}): a login page or another site may respond there`
      },
      "not-a-hook": {
        happened: ({ status }) => `the response (${status}) isn't a hook, so nothing proves the change`,
        advice: CHECK_SERVER
      },
      "not-a-list": {
        happened: "the response isn't a list that Chatwoot returns",
        advice: CHECK_SERVER
      },
      "other-hook": {
        happened: "the response is about another hook, so nothing proves the change",
        advice: "Check both hooks in the dashboard, and what is in front of the server"
      },
      "status-differs": {
        happened: ({ job }) => `Chatwoot returned 200, but the hook is ${job.change.status ? "disabled" : "enabled"}`,
        advice: "The change wasn't made, or something else undid it at once. Check the hook in the dashboard, then run this step again"
      },
      "status-missing": {
        happened: "Chatwoot returned 200, but no status that proves the change",
        advice: "Check the hook in the dashboard, and whether something in front of the server changes its responses"
      },
      "settings-differ": {
        happened: ({ keys = [] }) => `Chatwoot returned 200, but with another value for ${limited(keys).join(", ")} than was sent`,
        advice: "The settings weren't stored as sent, or something else changed them at once. Check the hook in the dashboard, then run this step again"
      },
      "settings-not-removed": {
        happened: ({ keys = [] }) => `Chatwoot returned 200, but the hook still has settings that weren't sent: ${limited(keys).join(", ")}`,
        advice: "Settings are replaced as a whole, so these keys should be gone. Check the hook in the dashboard, then run this step again"
      },
      "too-many-secrets": {
        happened: "the hook has more than 1000 lines or 64 KiB of secrets, more than any app of Chatwoot",
        advice: CHECK_SERVER
      },
      "no-accounts": {
        happened: "the access token's user isn't an administrator of any active account",
        advice: NEW_TOKEN
      },
      "too-many-accounts": {
        happened: "the access token's user is an administrator of more than 1000 accounts",
        advice: "List the accounts in account-id, at most 1000 in each step"
      },
      "hook-not-listed": {
        happened: "this hook isn't in the account's list of apps",
        advice: `Set hook-id to one of the hooks listed. ${NOT_LISTED}, but not with dry-run or merge-settings`
      },
      "no-hook-found": {
        happened: "the account's list of apps shows no such hook",
        advice: `Check app-id and inbox-id against the hooks listed. ${NOT_LISTED}`
      },
      "several-hooks-found": {
        happened: ({ hooks = [] }) => `the account has ${hooks.length} hooks of this app`,
        advice: "Select one of those listed with inbox-id, or with hook-id instead of app-id; or set inbox-id: all to update all of them"
      },
      "too-many-hooks": {
        happened: "there are more than 1000 hooks in this run",
        advice: "Select fewer accounts in each step"
      },
      "hook-disappeared": {
        happened: "the hook was listed, but then it no longer existed (404)",
        advice: "Somebody disconnected it in the meantime. Run this step again"
      },
      "change-rejected": {
        happened: "Chatwoot would reject this update for the reasons listed",
        advice: ({ job }) => job.change.settings ? "Fix settings: provide all keys that the app requires, including secrets, and no others. Nothing was changed" : "Fix the hook first: provide complete settings together with status, or disconnect and connect the app in the dashboard. Nothing was changed"
      },
      "merge-needs-hidden": {
        happened: ({ keys = [] }) => `Chatwoot doesn't show ${limited(keys).join(", ")}, so merging would lose what is stored there; nothing was changed`,
        advice: ({ keys = [] }) => keys.some((key) => LEADSQUARED.includes(key)) ? "Add these keys to settings, or set them to null to remove them. Chatwoot itself writes app_url, timezone, and the activity codes of LeadSquared: change such a hook in the dashboard, or replace all settings without merge-settings" : "Add these keys to settings, or set them to null to remove them"
      },
      "merge-unsafe": {
        happened: "Chatwoot doesn't show all settings of this app and doesn't say which it hides, so merging could lose some; nothing was changed",
        advice: "Provide complete settings without merge-settings"
      }
    };
    const LEADSQUARED = ["app_url", "timezone", "conversation_activity_code", "transcript_activity_code"];
    function whenToComeBack({ retryAfterMs }) {
      if (!retryAfterMs)
        return "";
      const seconds = Math.ceil(retryAfterMs / 1e3);
      return `Come back in ${seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}, as the server asks. `;
    }
    function targetOf(location2) {
      return location2.replace(/[?#].*/s, "").replace(/(\/|\\){2}[^/\\]*@/, "//");
    }
    function redirectAdvice({ location: location2 = "", baseUrl: baseUrl2 }) {
      const target = `${/^\/(?!\/)/.test(location2) ? new URL(baseUrl2).origin : ""}${targetOf(location2)}`;
      const path2 = target.search(/\/api\/v1\/(accounts\/|profile$)/);
      if (path2 >= 0 && /^https?:\/\//i.test(target))
        return `If you trust that address, set base-url to ${target.slice(0, path2)}`;
      return `Check base-url (${baseUrl2}): a login page in front of Chatwoot, or another site, may respond there`;
    }
    ;
    //! ./src/report/entry.ts
    const MOST_KEYS = 200;
    function secretsOf(outcome) {
      const plan = "plan" in outcome ? outcome.plan : void 0;
      const hook2 = "hook" in outcome ? outcome.hook : void 0;
      return [...secretsIn(hook2?.raw), ...secretsIn(plan?.change.settings)].map(({ text }) => text);
    }
    function toEntry(outcome, asked, redactor) {
      const { target, result } = outcome;
      const hook2 = "hook" in outcome ? outcome.hook : void 0;
      const plan = "plan" in outcome ? outcome.plan : void 0;
      const show = (text = "", limit) => redactor.show(text, limit);
      const names = (list2) => list2.slice(0, MOST_KEYS).map((name) => show(name, 200));
      const isUpdate = result === "updated" || result === "unchanged" || result === "planned";
      const unverified = result === "updated" ? outcome.unverified : plan && isUpdate ? unverifiedOf(plan) : [];
      return {
        result,
        accountId: target.accountId,
        hookId: show(hook2?.id ?? target.hookId),
        appId: show(hook2?.appId || target.appId),
        inboxId: show(hook2?.inboxId ?? target.inboxId),
        hookType: show(hook2?.hookType),
        status: hook2?.status,
        statusChange: statusChangeOf(outcome),
        keys: keysOf(outcome).slice(0, MOST_KEYS).map(({ key, change }) => ({ key: show(key, 200), change })),
        notes: result === "planned" && plan ? notesOf(plan).map((note) => show(note, 2e3)) : unverified.length > 0 ? [HIDDEN_NOTE] : [],
        settings: hook2?.settings === void 0 ? void 0 : redactor.redactJson(hook2.settings),
        changes: plan && isUpdate ? names(changesOf(plan)) : void 0,
        unverified: names(unverified),
        explanation: "failure" in outcome ? showExplanation(explain(outcome.failure, asked), redactor) : void 0,
        isWarning: result === "missing" && outcome.isWarning
      };
    }
    const HIDDEN_NOTE = "Chatwoot doesn't return settings marked as hidden, so the action can't verify them. This isn't a failure.";
    function showExplanation({ kind, happened, attempts, words, details, advice, requestId }, redactor) {
      return {
        kind,
        happened: redactor.show(happened, 1e3),
        attempts,
        words: words === void 0 ? void 0 : redactor.show(words),
        details: limited(details.map((detail) => redactor.show(detail))),
        advice: redactor.show(advice, 2e3),
        requestId: requestId === void 0 ? void 0 : redactor.show(requestId, 100)
      };
    }
    function statusChangeOf(outcome) {
      if (outcome.result === "planned" && outcome.plan.status)
        return describeStatus(outcome.plan.status);
      if (!("hook" in outcome) || !outcome.hook)
        return "";
      const isConfirmed = outcome.result === "updated" && outcome.change.status !== void 0;
      return `${statusName(outcome.hook.status)}${isConfirmed ? " (confirmed)" : ""}`;
    }
    function keysOf(outcome) {
      switch (outcome.result) {
        case "planned":
        case "unchanged":
          return outcome.plan.settings.map(({ key, effect }) => ({ key, change: EFFECTS[effect] }));
        case "updated": {
          if (outcome.plan)
            return outcome.plan.settings.map(({ key, effect }) => ({
              key,
              change: effect === "hidden" ? SENT : `${EFFECTS[effect]} (confirmed)`
            }));
          const { unverified, change } = outcome;
          return Object.keys(change.settings ?? {}).map((key) => ({ key, change: unverified.includes(`settings.${key}`) ? SENT : "confirmed" }));
        }
        default:
          return [];
      }
    }
    const SENT = "sent (hidden by Chatwoot)";
    ;
    //! ./src/report/link.ts
    function linkFor(kind) {
      const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
      const page = `docs/troubleshooting.md#${kind}`;
      return repository && ref ? `https://github.com/${repository}/blob/${ref}/${page}` : page;
    }
    ;
    //! ./src/report/outputs.ts
    const LONGEST_RESULTS = 4e5;
    const LONGEST_MESSAGE = 200;
    function outputsOf(entries, hook2) {
      const results = JSON.stringify(entries.map((entry) => resultOf(entry)));
      const isCut = results.length > LONGEST_RESULTS;
      const failed = entries.filter(({ result }) => result === "failed" || result === "skipped").map(({ accountId }) => accountId);
      return {
        outputs: {
          ...hookOutputs(hook2 === void 0 ? void 0 : entries[0], hook2),
          results: isCut ? JSON.stringify(entries.map(({ settings: _, ...entry }) => resultOf(entry))) : results,
          "failed-account-ids": [...new Set(failed)].join(",")
        },
        isCut
      };
    }
    function hookOutputs(entry, hook2) {
      if (!entry)
        return {};
      return {
        hook: JSON.stringify(hook2),
        "hook-id": entry.hookId,
        "app-id": entry.appId,
        "inbox-id": entry.inboxId,
        "account-id": entry.accountId,
        status: String(entry.status ?? ""),
        "hook-type": entry.hookType,
        settings: entry.settings === void 0 ? "" : JSON.stringify(entry.settings),
        changes: entry.changes ? JSON.stringify(entry.changes) : "",
        unverified: JSON.stringify(entry.unverified)
      };
    }
    function resultOf(entry) {
      const { explanation } = entry;
      return {
        account_id: Number(entry.accountId),
        hook_id: entry.hookId === "" ? null : Number(entry.hookId),
        app_id: entry.appId || null,
        inbox_id: entry.inboxId === "" ? null : Number(entry.inboxId),
        outcome: entry.result,
        status: entry.status ?? null,
        settings: entry.settings,
        changes: entry.changes ?? null,
        unverified: entry.unverified,
        error: explanation ? { kind: explanation.kind, message: messageOf(explanation.happened, explanation.words) } : null
      };
    }
    function messageOf(happened, words) {
      const message = words ? `${happened}: ${words}` : happened;
      return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}\u2026` : message;
    }
    ;
    //! ./src/report/redact.ts
    const SHORTEST = 4;
    const HIDDEN = "***";
    class Redactor {
      /** What is hidden: single lines, as the runner's masks are. */
      lines;
      /** The state after a character, by state and character. */
      #next = /* @__PURE__ */ new Map();
      /** The state of the longest shorter beginning of a secret, by state. */
      #shorter = [0];
      /** How long the longest secret is that ends at a state. */
      #length = [0];
      /** @param secrets texts; each is hidden line by line, with and without whitespace around it */
      constructor(secrets) {
        const lines = secrets.flatMap((secret) => secret.split(/\r\n|[\r\n]/)).flatMap((line) => [line, line.trim()]);
        this.lines = new Set(lines.filter((line) => line.length >= SHORTEST && line.trim() !== ""));
        for (const form of new Set([...this.lines].flatMap(formsOf)))
          this.#add(form);
        this.#link();
      }
      redact(text) {
        const hidden = [];
        let state = 0;
        for (let at = 0; at < text.length; at++) {
          state = this.#step(state, text.charCodeAt(at));
          const length = this.#length[state] ?? 0;
          if (length > 0)
            addRange(hidden, at + 1 - length, at + 1);
        }
        let redacted = "";
        let end = 0;
        for (const { from, to } of hidden) {
          redacted += text.slice(end, from) + HIDDEN;
          end = to;
        }
        return redacted + text.slice(end);
      }
      /**
       * Text of a server or an input, made fit for one line of the log or the summary: no secret, no control character, no workflow command,
       * not endless. The runner takes `::` at the start of a line and `##[` anywhere in it as a command.
       */
      show(text, limit = 500) {
        const oneLine = this.redact(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ").replaceAll("##[", "# #[").trim().replace(/^::/, ": :");
        const shown = this.redact(oneLine);
        return shown.length > limit ? `${shown.slice(0, limit).replace(new RegExp("\\p{Cs}$", "u"), "")}\u2026` : shown;
      }
      /** A copy of a JSON value without secrets: neither by their keys, nor anywhere in a string, a number, or a key. */
      redactJson(value) {
        return this.#redactStrings(withoutSecrets(value));
      }
      #redactStrings(value) {
        if (typeof value === "string")
          return this.redact(value);
        if (Array.isArray(value))
          return value.map((item) => this.#redactStrings(item));
        if (isObject(value))
          return Object.fromEntries(Object.entries(value).map(([key, child]) => [this.redact(key), this.#redactStrings(child)]));
        if (typeof value !== "number" && !JSON.isRawJSON(value))
          return value;
        const digits = JSON.stringify(value);
        const redacted = this.redact(digits);
        return redacted === digits ? value : redacted;
      }
      #add(text) {
        let state = 0;
        for (let at = 0; at < text.length; at++) {
          const key = keyOf(state, text.charCodeAt(at));
          const next = this.#next.get(key) ?? this.#length.push(0) - 1;
          this.#next.set(key, next);
          state = next;
        }
        this.#length[state] = text.length;
      }
      /** Links each state to its longest shorter beginning, which is nearer to the start, and so linked before. */
      #link() {
        const followers = Map.groupBy(this.#next, ([key]) => Math.floor(key / CHARACTERS));
        let states = [0];
        while (states.length > 0) {
          states = states.flatMap((state) => (followers.get(state) ?? []).map(([key, next]) => {
            const shorter = state === 0 ? 0 : this.#step(this.#shorter[state] ?? 0, key % CHARACTERS);
            this.#shorter[next] = shorter;
            this.#length[next] ||= this.#length[shorter] ?? 0;
            return next;
          }));
        }
      }
      #step(from, character) {
        for (let state = from; ; state = this.#shorter[state] ?? 0) {
          const next = this.#next.get(keyOf(state, character));
          if (next !== void 0 || state === 0)
            return next ?? 0;
        }
      }
    }
    const CHARACTERS = 65536;
    function keyOf(state, character) {
      return state * CHARACTERS + character;
    }
    function addRange(ranges, from, to) {
      let start = from;
      for (let last = ranges.at(-1); last && last.to >= start; last = ranges.at(-1)) {
        start = Math.min(start, last.from);
        ranges.pop();
      }
      ranges.push({ from: start, to });
    }
    function formsOf(line) {
      const whole = line.toWellFormed();
      return [line, JSON.stringify(line).slice(1, -1), encodeURI(whole), encodeURIComponent(whole)];
    }
    ;
    //! ./src/report/printer.ts
    class Printer {
      #secrets;
      #redactor;
      #masked = /* @__PURE__ */ new Set();
      /** @param secrets of the inputs */
      constructor(secrets) {
        this.#secrets = secrets;
        this.#redactor = this.knowing([]);
      }
      /** A redactor that knows more secrets than those of the inputs. Masks them in the log from now on. */
      knowing(secrets) {
        const redactor = new Redactor([...this.#secrets, ...secrets]);
        for (const line of redactor.lines) {
          if (!this.#masked.has(line))
            core_setSecret(line);
          this.#masked.add(line);
        }
        return redactor;
      }
      info(text) {
        info(this.#redactor.redact(text));
      }
      warning(text) {
        warning(this.#redactor.redact(text));
      }
      error(text) {
        error(this.#redactor.redact(text));
      }
      /** @throws if the runner's file for outputs can't be written */
      output(name, value) {
        setOutput(name, this.#redactor.redact(value));
      }
      /** Adds to the job summary. A summary that can't be written changes nothing about the hooks, so the step goes on. */
      summary(html) {
        const file2 = process.env.GITHUB_STEP_SUMMARY;
        if (!file2)
          return;
        try {
          (0, external_node_fs_namespaceObject.appendFileSync)(file2, `${this.#redactor.redact(html)}
`);
        } catch {
          this.warning("The job summary can't be written");
        }
      }
    }
    ;
    //! ./src/report/summary.ts
    const LARGEST_PAGE = 900 * 1024;
    function hookPage(entry, asked) {
      const { explanation } = entry;
      if (explanation)
        return failurePage(explanation, entry, asked);
      const keys = limited(entry.keys.map(({ key, change }) => `${code(key)}: ${escapeHtml(change)}`));
      const rows = [...hookRows(entry, asked), ["Status", escapeHtml(entry.statusChange)], ...rowOf("Settings", keys)];
      const notes = entry.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join("");
      const { sign, heading, intro } = HEADINGS[entry.result];
      return `${headingOf(sign, heading)}<p>${intro(entry)}</p>${table(rows)}${notes}`;
    }
    function failurePage(explanation, entry, asked) {
      const { happened, words, details, advice, requestId, kind } = explanation;
      const { sign, heading } = HEADINGS[entry?.result ?? "failed"];
      const list2 = details.length > 0 ? `<ul>${details.map((detail) => `<li>${escapeHtml(detail)}</li>`).join("")}</ul>` : "";
      const rows = [
        ...rowOf("Response", words ? [code(words)] : []),
        ...entry && asked ? hookRows(entry, asked) : [],
        ...rowOf("x-request-id", requestId ? [code(requestId)] : [])
      ];
      return `${headingOf(sign, heading)}<p>${escapeHtml(capitalized(happened))}.</p>${list2}<p><b>What to do:</b> ${escapeHtml(advice)}. ${more(kind)}</p>${table(rows)}`;
    }
    function runPage(entries, heading, asked) {
      const sorted = [...entries].sort((a, b) => ORDER.indexOf(a.result) - ORDER.indexOf(b.result));
      const columns = isLookUp(asked.job) ? LOOK_UP_COLUMNS : RUN_COLUMNS;
      const isFailed = entries.some(({ result }) => result === "failed" || result === "skipped");
      let html = `${headingOf(isFailed ? "\u274C" : "\u2705", heading)}<table><tr>${columns.map(({ name }) => `<th align="left">${name}</th>`).join("")}</tr>`;
      let shown = 0;
      for (const entry of sorted) {
        const row = `<tr>${columns.map(({ cell }) => `<td>${cell(entry, asked)}</td>`).join("")}</tr>`;
        if (Buffer.byteLength(html) + Buffer.byteLength(row) > LARGEST_PAGE)
          break;
        html += row;
        shown++;
      }
      const rest = sorted.length - shown;
      return `${html}</table>${rest > 0 ? `<p>and ${rest} more</p>` : ""}`;
    }
    const ORDER = ["failed", "skipped", "missing", "updated", "planned", "unchanged", "found"];
    const HOOK_COLUMNS = [
      { name: "Account", cell: ({ accountId }) => code(accountId) },
      { name: "Hook", cell: ({ hookId }) => codeOrNothing(hookId) },
      { name: "App", cell: (entry, asked) => appCell(entry, asked) },
      { name: "Inbox", cell: ({ inboxId }) => codeOrNothing(inboxId) }
    ];
    const RUN_COLUMNS = [
      { name: "Result", cell: ({ result }) => `${HEADINGS[result].sign} ${result}` },
      ...HOOK_COLUMNS,
      { name: "Details", cell: detailsCell }
    ];
    const LOOK_UP_COLUMNS = [
      ...HOOK_COLUMNS,
      { name: "Status", cell: ({ result, status }) => result === "found" ? statusName(status) : "" },
      { name: "Settings shown", cell: (entry) => entry.explanation ? detailsCell(entry) : settingsCell(entry.settings) }
    ];
    const HEADINGS = {
      updated: { sign: "\u2705", heading: "Chatwoot hook updated", intro: () => "Chatwoot confirmed the update." },
      unchanged: { sign: "\u2705", heading: "Chatwoot hook unchanged", intro: () => "The hook already is as requested. Nothing was sent." },
      planned: {
        sign: "\u{1F4CB}",
        heading: "Plan for a Chatwoot hook",
        intro: ({ changes = [], unverified, notes }) => changes.length + unverified.length + notes.length > 0 ? "This is what the update would do. Nothing was sent." : "The update would change nothing. Nothing was sent."
      },
      found: { sign: "\u{1F50E}", heading: "Chatwoot hook", intro: () => "Nothing was changed." },
      missing: { sign: "\u26A0\uFE0F", heading: "No Chatwoot hook found", intro: () => "" },
      failed: { sign: "\u274C", heading: "Chatwoot hook not updated", intro: () => "" },
      skipped: { sign: "\u23ED\uFE0F", heading: "Chatwoot hook skipped", intro: () => "" }
    };
    const LONGEST_CELL = 500;
    function settingsCell(settings) {
      if (settings === void 0)
        return "";
      const text = JSON.stringify(settings);
      return code(text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}\u2026` : text);
    }
    function detailsCell({ explanation, keys, statusChange, result }) {
      if (explanation) {
        const { happened, words, kind } = explanation;
        return `${escapeHtml(capitalized(happened))}${words ? `: ${code(words)}` : ""}. ${more(kind)}`;
      }
      if (result === "unchanged")
        return "";
      return [
        ...statusChange ? [escapeHtml(statusChange)] : [],
        ...limited(keys.map(({ key, change }) => `${code(key)}: ${escapeHtml(change)}`), 20)
      ].join("<br>");
    }
    function hookRows(entry, asked) {
      return HOOK_COLUMNS.flatMap(({ name, cell }) => rowOf(name, [cell(entry, asked)].filter((html) => html !== "")));
    }
    function appCell({ appId, accountId }, { baseUrl: baseUrl2 }) {
      if (!/^[\w-]+$/.test(appId))
        return codeOrNothing(appId);
      return `<a href="${escapeHtml(`${baseUrl2}/app/accounts/${accountId}/settings/integrations/${appId}`)}">${code(appId)}</a>`;
    }
    function more(kind) {
      return `<a href="${escapeHtml(linkFor(kind))}">More</a>`;
    }
    function rowOf(name, lines) {
      return lines.length > 0 ? [[name, lines.join("<br>")]] : [];
    }
    function headingOf(sign, text) {
      return `<h3>${sign} ${escapeHtml(text)}</h3>`;
    }
    function table(rows) {
      if (rows.length === 0)
        return "";
      return `<table>${rows.map(([name, value]) => `<tr><th align="left">${name}</th><td>${value}</td></tr>`).join("")}</table>`;
    }
    function code(text) {
      return `<code>${escapeHtml(text)}</code>`;
    }
    function codeOrNothing(text) {
      return text === "" ? "" : code(text);
    }
    function capitalized(text) {
      return text.charAt(0).toUpperCase() + text.slice(1);
    }
    function escapeHtml(text) {
      return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
    }
    ;
    //! ./src/report/report.ts
    const MOST_SETTINGS = 4e5;
    function reportProblems(problems, secrets) {
      const printer = new Printer(secrets);
      reportFailure(printer, {
        kind: "invalid-inputs",
        happened: `nothing was sent, because ${problems.length === 1 ? "an input can't" : `${problems.length} inputs can't`} be used`,
        details: problems.map(({ input, problem }) => `${input}: ${problem}`),
        advice: "Fix the listed inputs in this step's with block"
      });
    }
    function reportBug(error2, secrets) {
      const { name, message, stack = "" } = error2 instanceof Error ? error2 : new Error(String(error2));
      reportFailure(new Printer(secrets), {
        kind: "bug",
        happened: `unexpected error (${error2 instanceof SyntaxError ? name : `${name}: ${message}`})`,
        details: stack.split("\n").filter((line) => /^\s+at /.test(line)).slice(0, 5),
        advice: "This is likely a bug in this action; please report it. A change may have been made: check the hooks in the dashboard"
      });
    }
    function reportFailure(printer, explanation) {
      const shown = showExplanation(explanation, printer.knowing([]));
      printer.error(annotationOf(shown));
      printer.summary(failurePage(shown));
    }
    class Report {
      #printer;
      #inputs;
      #isSingle;
      #finished = 0;
      #settingsSize = 0;
      /** The response about the first hook, without secrets. */
      #hook;
      constructor(inputs, secrets) {
        this.#printer = new Printer(secrets);
        this.#inputs = inputs;
        this.#isSingle = asksForOneHook(inputs);
        const redactor = this.#printer.knowing([]);
        for (const warning2 of inputs.warnings)
          this.#printer.warning(redactor.show(warning2));
      }
      /** Tells of a wait before a retry. */
      retrying(failure2, waitMs, retry) {
        const { retries } = this.#inputs;
        const happened = this.#printer.knowing([]).show(explainRetry(failure2, this.#inputs));
        this.#printer.info(`Retrying in ${Math.ceil(waitMs / 1e3)} seconds (retry ${retry} of ${retries}): ${happened}`);
      }
      /** Tells that the token goes out under another name. */
      usingOtherHeader(header) {
        this.#printer.info(`The token's header may have been dropped by a proxy, as nginx does by default; trying once more with the name ${header}`);
      }
      /** Tells what became of a hook, and returns what to hand to `conclude`. */
      finished(outcome) {
        const redactor = this.#printer.knowing(secretsOf(outcome));
        const entry = toEntry(outcome, this.#inputs, redactor);
        this.#finished++;
        if (this.#finished === 1 && "hook" in outcome && outcome.result !== "failed")
          this.#hook = redactor.redactJson(outcome.hook.raw);
        for (const line of this.#isSingle ? detailsOf(entry) : [lineOf(entry)])
          this.#printer.info(line);
        if (entry.isWarning)
          this.#printer.warning(`No hook found: ${nameOf(entry)}. ${entry.explanation?.advice}`);
        this.#settingsSize += JSON.stringify(entry.settings)?.length ?? 0;
        return this.#settingsSize > MOST_SETTINGS ? { ...entry, settings: void 0 } : entry;
      }
      /** Reports that the run never got to its hooks. */
      failed(failure2) {
        this.#setOutputs([]);
        reportFailure(this.#printer, explain(failure2, this.#inputs));
      }
      /**
       * Sets the outputs, and writes the error annotation and the job summary.
       * @param entries of all outcomes, in the order of the inputs
       * @returns whether the step succeeds
       */
      conclude(entries) {
        const failed = entries.filter(({ result }) => result === "failed");
        const skipped = entries.filter(({ result }) => result === "skipped");
        const isSuccess = failed.length + skipped.length === 0;
        const areOutputsSet = this.#setOutputs(entries);
        if (isSuccess && !areOutputsSet)
          reportFailure(this.#printer, OUTPUTS_NOT_WRITTEN);
        else if (this.#isSingle)
          this.#concludeSingle(entries);
        else
          this.#concludeSeveral(entries, [...failed, ...skipped]);
        return isSuccess && areOutputsSet;
      }
      #concludeSingle(entries) {
        for (const entry of entries) {
          if (entry.explanation && entry.result !== "missing") {
            const { hookId, appId, accountId } = entry;
            const job = describeJob(this.#inputs.job, { accountId, hookId: hookId || void 0, appId: appId || void 0 });
            this.#printer.error(annotationOf(entry.explanation, job));
          }
          this.#printer.summary(hookPage(entry, this.#inputs));
        }
      }
      #concludeSeveral(entries, failed) {
        const heading = report_headingOf(entries);
        if (failed.length > 0)
          this.#printer.error([heading, ...causesOf(failed)].join("\n"));
        else
          this.#printer.info(heading);
        this.#printer.summary(runPage(entries, heading, this.#inputs));
      }
      /** Whether the outputs could be set; by then the hooks are updated. */
      #setOutputs(entries) {
        const { outputs, isCut } = outputsOf(entries, entries.length === 1 ? this.#hook : void 0);
        if (isCut)
          this.#printer.warning("The output results has no settings, because GitHub's limit is 1 MB");
        try {
          for (const [name, value] of Object.entries(outputs))
            this.#printer.output(name, value);
          return true;
        } catch {
          return false;
        }
      }
    }
    const OUTPUTS_NOT_WRITTEN = {
      kind: "outputs-not-written",
      happened: "the outputs of the step can't be written, although everything else is done",
      details: [],
      advice: "Check whether the runner's disk is full, and whether this step can write the file in GITHUB_OUTPUT"
    };
    function asksForOneHook({ job: { accounts, selection } }) {
      if (accounts === "all" || accounts.length > 1)
        return false;
      return selection.by === "id" ? selection.hookIds.length === 1 : selection.by === "app" && selection.inbox !== "all";
    }
    function detailsOf(entry) {
      if (entry.result === "failed" || entry.result === "skipped")
        return [];
      const { statusChange, keys, notes } = entry;
      return [
        `${VERBS[entry.result]} ${nameOf(entry)}`,
        ...statusChange ? [`  status: ${statusChange}`] : [],
        ...limited(keys.map(({ key, change }) => `  settings.${key}: ${change}`)),
        ...notes.map((note) => `  ${note}`)
      ];
    }
    function lineOf(entry) {
      const { result, explanation, changes, statusChange } = entry;
      const details = explanation ? [explanation.happened, ...explanation.words ? [`"${explanation.words}"`] : []] : changes ?? [statusChange];
      const text = limited(details.filter((detail) => detail !== ""), 10).join(", ");
      return `${VERBS[result]} ${nameOf(entry)}${text === "" ? "" : `: ${text}`}`;
    }
    const VERBS = {
      updated: "Updated",
      unchanged: "Unchanged:",
      planned: "Plan for",
      found: "Found",
      missing: "No hook found:",
      failed: "Failed:",
      skipped: "Skipped:"
    };
    function report_headingOf(entries) {
      const counts = Map.groupBy(entries, ({ result }) => result);
      const [failed, skipped] = [counts.get("failed")?.length ?? 0, counts.get("skipped")?.length ?? 0];
      const hooks = entries.length === 1 ? "1 hook" : `${entries.length} hooks`;
      if (failed + skipped > 0)
        return `${failed} of ${hooks} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
      if (counts.size <= 1)
        return `${hooks} ${[...counts.keys()].join()}`.trim();
      return `${hooks}: ${[...counts].map(([result, some]) => `${some.length} ${result}`).join(", ")}`;
    }
    const MOST_NAMED = 10;
    function causesOf(failed) {
      const causes = Map.groupBy(failed, ({ result, explanation: { happened = "", words = "" } = {} }) => `${result} ${happened} ${words}`);
      return [...causes.values()].flatMap((entries) => {
        const { result, explanation } = entries[0] ?? {};
        if (!explanation)
          return [];
        const { happened, words, details, advice, requestId, kind } = explanation;
        const places = limited(entries.map(placeOf), MOST_NAMED).join(", ");
        return [
          `- ${result === "skipped" ? "Skipped, because " : ""}${happened}${words ? `. The server says: "${words}"` : ""}: ${places}`,
          ...entries.length === 1 ? details.map((detail) => `  - ${detail}`) : [],
          ...result === "skipped" ? [] : [`  What to do: ${advice}`, `  More: ${linkFor(kind)}`],
          ...requestId && entries.length === 1 ? [`  x-request-id: ${requestId}`] : []
        ];
      });
    }
    function placeOf({ accountId, hookId }) {
      return hookId === "" ? `account ${accountId}` : `hook ${hookId} of account ${accountId}`;
    }
    function annotationOf({ happened, attempts = 1, words, details, advice, requestId, kind }, job) {
      const what = job === void 0 ? report_capitalized(happened) : `Could not ${job}${attempts > 1 ? ` (${attempts} attempts)` : ""}: ${happened}`;
      return [
        `${what}${words ? `. The server says: "${words}"` : ""}`,
        ...details.map((detail) => `- ${detail}`),
        `What to do: ${advice}`,
        `More: ${linkFor(kind)}`,
        ...requestId ? [`x-request-id: ${requestId}`] : []
      ].join("\n");
    }
    function report_capitalized(text) {
      return text.charAt(0).toUpperCase() + text.slice(1);
    }
    ;
    //! ./src/version.ts
    const VERSION = "1.0.0";
    ;
    //! ./src/main.ts
    async function run() {
      process.exitCode = 1;
      let secrets = [];
      try {
        const read = readInputs();
        secrets = read.secrets;
        if ("problems" in read)
          reportProblems(read.problems, secrets);
        else if (await updateHooks(read.inputs, new Report(read.inputs, secrets)))
          process.exitCode = 0;
      } catch (error2) {
        reportBug(error2, secrets);
      }
    }
    async function updateHooks(inputs, report) {
      const { stopping, signal } = cancellation();
      const chatwoot = new ChatwootClient({
        ...inputs,
        userAgent: `update-chatwoot-hook/${VERSION}`,
        stopping,
        signal,
        onRetry: (failure2, waitMs, retry) => report.retrying(failure2, waitMs, retry),
        onOtherHeader: (header) => report.usingOtherHeader(header)
      });
      const accounts = await findAccounts(inputs.job, chatwoot);
      if ("kind" in accounts) {
        report.failed(accounts);
        return false;
      }
      const run2 = new Run(inputs.job, chatwoot, stopping, (outcome) => report.finished(outcome));
      const entries = await run2.process(accounts);
      chatwoot.close();
      return report.conclude(entries);
    }
    const GRACE_MS = 1500;
    function cancellation() {
      const [stopping, ending] = [new AbortController(), new AbortController()];
      const onSignal = () => {
        stopping.abort();
        setTimeout(() => ending.abort(), GRACE_MS);
      };
      process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
      return { stopping: stopping.signal, signal: ending.signal };
    }
    ;
    //! ./src/index.ts
    void run().finally(() => process.stdout.write("", () => process.exit()));
  })();
  module.exports = __webpack_exports__;
})();
