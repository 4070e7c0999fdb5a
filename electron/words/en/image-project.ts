// What the analysis of a Go project found in the way of an image.
export const imageProject = {
  problems: {
    'no-go-mod':
      'There is no go.mod in this folder, so Go cannot tell which module it is. Run “go mod init NAME” there, or choose another folder.',
    'no-go-mod-here':
      'There is no go.mod in this folder, but there is one in {{folder}}. Choose that folder instead.',
    'go-mod-malformed':
      'Go does not read {{file}}. Line {{line}}, column {{column}}: {{message}}. Correct that line.',
    'no-main':
      'No package in this project is a program: there is no package main with a func main. An image needs one.',
    'no-go-sum':
      'go.mod requires modules, but there is no go.sum. The build stops there. Run “go mod tidy” and keep go.sum with the project.',
    'replace-outside':
      'go.mod replaces a module with {{path}}, which is outside this folder. The builder gets this folder only. Choose the folder above both, or publish that module.',
    'private-modules_one':
      '{{count}} module looks private: {{modules}}. The build needs a login for it, given as a secret.',
    'private-modules_other':
      '{{count}} modules look private: {{modules}}. The build needs a login for them, given as a secret.',
    'cgo-needed':
      'The code uses C ({{excerpt}}). With cgo the build needs a C compiler, and the image a C library.',
    'windows-only':
      'This builds for Windows only: {{names}}. The reason is “{{excerpt}}”. Choose a Windows image for it.',
    'listens-on-loopback':
      'The program listens on port {{port}} of 127.0.0.1 only. In a container nobody can reach it there. Listen on :{{port}} instead.',
    'listens-on-loopback-set':
      'The program listens on port {{port}} of 127.0.0.1 only, unless {{name}} says otherwise. In a container nobody can reach it there. Set {{name}} to an address such as 0.0.0.0:{{port}}.',
    'no-port-found':
      'The program listens, but its port cannot be read from the code. Name the port yourself.',
    'no-port-default':
      'The program listens where {{name}} says, and there is no default. Set {{name}}, and name the port yourself.',
    'crlf-scripts_one':
      '{{path}} has Windows line ends. Linux does not start a script like that. Save it with LF.',
    'crlf-scripts_other':
      '{{count}} scripts have Windows line ends, {{path}} among them. Linux does not start a script like that. Save them with LF.',
    'slow-path-share':
      'The project is in a WSL distribution, and Windows reads it over the network share: {{files}} files took {{ms}} ms. It is faster with Slipway in that distribution, or with a copy on a Windows drive.',
    'slow-path-drive':
      'The project is on a Windows drive, which WSL reads slowly: {{files}} files took {{ms}} ms. It is faster in the file system of the distribution.',
    'big-context':
      'The builder gets {{files}} files, {{megabytes}} MB in all. {{largest}} is the largest part. A .dockerignore leaves out what the build does not need.',
    'embed-missing':
      'The code embeds {{pattern}}, but no file fits. The build stops there. Add the file, or build it first.',
    'case-conflict':
      '{{wanted}} and {{found}} differ only in upper and lower case. Windows takes them for one, Linux does not. Use one spelling.',
    'not-all-read_one':
      '{{path}} was not read, or not to its end. What it holds is missing from this analysis.',
    'not-all-read_other':
      '{{count}} files or folders were not read, or not to their end, {{path}} among them. What they hold is missing from this analysis.',
  },
} as const;
