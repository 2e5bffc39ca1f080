### Settings.

## The dialog
page-settings-title = 設定
page-settings-reset = リセット…
page-settings-reset-title = すべての設定をリセットしますか?
page-settings-reset-means = テーマ、文字サイズ、動き、プロキシ、証明機関、ジャーナルのフォルダーが最初の状態に戻ります。構成ドキュメントとジャーナルはそのまま残ります。
page-settings-reset-means-language = テーマ、文字サイズ、動き、言語、プロキシ、証明機関、ジャーナルのフォルダーが最初の状態に戻ります。構成ドキュメントとジャーナルはそのまま残ります。
page-settings-reset-yes = リセット
page-settings-reset-no = そのままにする
page-settings-close = 閉じる
page-settings-try-again = 再試行
page-settings-hold-at-once = 設定はすぐに反映され、コマンド ラインのコマンドにも適用されます。

## Look
page-settings-look = 表示
page-settings-theme = テーマ
page-settings-text-size = 文字サイズ
page-settings-text-size-help = 文字に合わせて周囲の要素も大きくなります。
page-settings-percent = { $n }%
page-settings-motion = 動き
page-settings-still = 減らす
page-settings-moving = 減らさない
page-settings-language = 言語
page-settings-language-system = システムに合わせる

## Network
page-settings-network = Microsoft Entra ID への接続
page-settings-proxy = プロキシ
page-settings-proxy-system = システムのプロキシ
page-settings-proxy-none = プロキシなし
page-settings-proxy-own = このアドレス
page-settings-proxy-address = プロキシのアドレス
page-settings-proxy-address-help = 例: http://proxy.example:8080。NO_PROXY のホストにはプロキシを使わずに接続します。
page-settings-ca = 追加の証明機関
page-settings-ca-help = TLS 接続を検査するプロキシのための PEM ファイルです。
page-settings-choose-file = ファイルを選択…

## Journals
page-settings-journals = ジャーナル
page-settings-journals-folder = ジャーナルのフォルダー
page-settings-journals-help = 空の場合は既定のフォルダーです。既存のジャーナルは移動されません。
page-settings-choose-folder = フォルダーを選択…
page-settings-whole-path = ドライブのルートからの完全なパスを入力してください

## What is wrong with a proxy's address
page-settings-no-address = アドレスではありません。http://proxy.example:8080 のように入力してください
page-settings-address-start = アドレスは http:// または https:// とホスト名で始まる必要があります
page-settings-address-secret = 名前とパスワードは含めないでください。ファイルに保存されてしまいます
page-settings-address-end = アドレスはポート番号までにしてください

## What in the settings file is not understood
page-settings-file-no-toml = 設定ファイルが TOML ではないため ({ $why })、既定の設定が使用されます
page-settings-file-unknown = 設定ファイルの "{ $key }" は、このバージョンでは認識されません
page-settings-file-theme = 設定 "{ $key }" は使用されません。system、light、dark、high-contrast のいずれかにしてください
page-settings-file-percent = 設定 "{ $key }" は使用されません。パーセントの数値にしてください
page-settings-file-flag = 設定 "{ $key }" は使用されません。true または false にしてください
page-settings-file-language = 設定 "{ $key }" は使用されません。"ja" のような言語の名前にしてください
page-settings-file-proxy = 設定 "{ $key }" は使用されません。"system"、"none"、または http://proxy.example:8080 のようなアドレスにしてください
page-settings-file-path-file = 設定 "{ $key }" は使用されません。ファイルの完全なパスにしてください
page-settings-file-path-folder = 設定 "{ $key }" は使用されません。フォルダーの完全なパスにしてください
