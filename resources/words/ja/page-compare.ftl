# [比較] ページ。

page-compare-first = 1 つ目の構成
page-compare-second = 2 つ目の構成
page-compare-other = 別のファイルまたはフォルダー
page-compare-version = 適用済みのバージョン
page-compare-which-version = バージョン ({ $side })
page-compare-no-version = この構成のファイルからは、まだ何も適用されていません。
page-compare-signed-out = 先に「Microsoft Entra ID」のページでサインインしてください。
page-compare-not-saved = この構成にはまだファイルがありません。
page-compare-path = { $side }のパス
page-compare-path-help = syncwright.toml、Get-ADSyncServerConfiguration のフォルダー、Applied-SynchronizationPolicy ファイル、または Cloud Sync に関する Microsoft Graph の応答。
page-compare-path-missing = パスを入力するか、ファイルまたはフォルダーを選択してください。
page-compare-button = { $what } ({ $side })
page-compare-read = 読み取り
page-compare-file = ファイルを選択…
page-compare-folder = フォルダーを選択…
page-compare-reading = 読み取り中
page-compare-cancel = 読み取りをキャンセル
page-compare-none = 2 つの構成を選択してください
page-compare-none-about = 両方を読み取ると、設定、実際に同期される範囲、規則が並べて表示されます。
page-compare-all = 同じものも表示する
page-compare-save-html = HTML で保存
page-compare-save-markdown = Markdown で保存
page-compare-saved = { $path } に保存しました
page-compare-settings-same = 異なる設定はありません。
page-compare-copy = このウィンドウの構成に取り込む:
page-compare-copy-one = 取り込む: { $what }
page-compare-copy-scope = { $domain } の範囲を取り込む
page-compare-same = 同じ
page-compare-differs = 異なる
page-compare-says = こちらだけ
page-compare-unsaid = 記載なし
page-compare-unsaid-about = 記載がありません
page-compare-no-domain = どちらにもドメインの記載がありません。
page-compare-side = { $name }: { $n } 個のコンテナー (配下を含む)
page-compare-side-counted = { $name }: { $containers } 個のコンテナーにある { $objects } 個のオブジェクト
page-compare-only = { $name } だけ{ $except ->
        [0] {""}
       *[other]  (配下の { $except } 個のコンテナーを除く)
    }
page-compare-only-counted = { $name } だけ: { $containers } 個のコンテナーにある { $objects } 個のオブジェクト{ $except ->
        [0] {""}
       *[other]  (配下の { $except } 個のコンテナーを除く)
    }
page-compare-more = ほか { $n } 件。保存したレポートにすべて含まれます。
page-compare-rules-same = 異なる規則はありません。
page-compare-save-move = 両方の構成と手順を保存
page-compare-pilot = ほかの最初の OU
page-compare-pilot-help = 識別名を指定します。現在同期されている必要があります。
page-compare-pilot-none = 選択なし
page-compare-applied-title = 決定した構成とサーバー
page-compare-applied-about = このウィンドウの構成で Entra Connect について決定した内容と、そのサーバーのエクスポートを並べて示します。
page-compare-applied-all = すべて適用されています。
page-compare-applied-some = サーバーでは { $n } 件が異なります。
page-compare-applied-wanted = ここでの決定
page-compare-applied-found = サーバー
page-compare-applied-decided = 決定
page-compare-applied-yes = 適用済み
page-compare-applied-no = ここが異なります
page-compare-advice = { $why }{ $instead }
page-compare-report = この構成のレポート
page-compare-report-about = 構成内容のすべて、実際に同期される範囲、委任、図を含みます。ファイルは構成と同じ場所に書き込まれます。
page-compare-report-html = レポートを HTML で保存
page-compare-report-markdown = レポートを Markdown で保存
